// Any assessment file that passed its door: every kind of answer, with the texts that people and their
// enemies write. Texts are trimmed, as the door trims them.

import fc from 'fast-check'
import type { Answer, AnswerValue, FactValue } from '@/lib/core/answers/answer'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { looksLikeAddress } from '@/lib/core/answers/evidence/looks-like-address'
import { type OwnStatus, supports } from '@/lib/core/answers/own-status'
import type { AssessmentFile } from '@/lib/core/assessment/file/assessment-file-schema'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import { marketIds } from '@/lib/core/products/release'
import { cleanText, isVisible, markRefused } from '@/lib/core/text/typed/hidden-characters'

const awkward = fc.constantFrom(
  'true',
  'null',
  '~',
  '3.10',
  '1e3',
  '0x1F',
  '2026-06-15',
  '- a',
  '# b',
  'a: b',
  '*x &y !z',
  '"\'`',
  '{ a, b }',
  '[',
  '|',
  '> x',
  'a\n\n b\n\tc',
  'line\r\nline',
  '\u2028\u0085x',
  '%YAML 1.1',
  '---\na',
  '...',
  'x #y',
  '=HYPERLINK(a)',
  'سلام',
  '😀',
)
const words = (maxLength: number) =>
  fc
    .oneof(
      awkward,
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    .map((text) =>
      cleanText(
        markRefused(cleanText(text))
          .slice(0, maxLength)
          .replace(/\p{Surrogate}/gu, ''),
      ),
    )
    .filter(isVisible)
/** Names have one line. */
const name = (maxLength: number) => words(maxLength).map((text) => text.replaceAll(/ ?\n ?/g, ' '))

const id = fc
  .stringMatching(/^[a-z][a-z0-9-]{1,20}$/)
  .filter((word) => !['unknown', 'not-applicable', 'constructor'].includes(word))
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const date = fc.date({ min: new Date('2017-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
const day = date.map((each) => each.toISOString().slice(0, 10))

const says: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), option: id }),
  fc.record({ kind: fc.constant('checklist' as const), items: fc.array(id, { minLength: 1, maxLength: 4 }) }),
  fc.constant({ kind: 'unknown' as const }),
  fc.record({
    kind: fc.constant('not-applicable' as const),
    because: fc.oneof(fc.constant(''), words(200)),
  }),
)

const evidence: fc.Arbitrary<EvidenceLink> = fc
  .record({
    title: name(200),
    place: fc.oneof(
      fc.record({ url: fc.webUrl({ withQueryParameters: true, withFragments: true }) }),
      fc.record({ reference: name(200).filter((text) => !looksLikeAddress(text)) }),
      fc.record({ sha256: fc.stringMatching(/^[0-9a-f]{64}$/) }),
    ),
    kind: fc.constantFrom('document', 'test-report', 'independent-test'),
    speaksOf: day,
    expires: optional(day),
  })
  .map(({ place, ...rest }) => ({ ...withoutUndefined(rest), ...place }))
  .map((link) => (link.expires && link.expires < link.speaksOf ? { ...link, expires: link.speaksOf } : link))

const answer: fc.Arbitrary<Answer> = fc
  .record({
    says,
    note: optional(words(400)),
    remark: optional(words(400)),
    withheld: optional(words(200)),
    evidence: fc.array(evidence, { maxLength: 2 }),
    copied: fc.boolean(),
  })
  .map(withoutUndefined)

const factValue: fc.Arbitrary<FactValue> = fc.oneof(
  fc.constantFrom('yes', 'no', 'not-sure'),
  id,
  fc.array(id, { maxLength: 3 }),
)

const planLine: fc.Arbitrary<PlanLine> = fc
  .record({
    to: fc.integer({ min: 0, max: 100 }),
    effort: optional(name(60)),
    owner: optional(name(120)),
    due: optional(day),
  })
  .map(withoutUndefined)

const part = fc
  .record({ in: fc.boolean(), exists: optional(fc.constant(false as const)), detail: optional(words(200)) })
  .map(({ exists, ...rest }) => withoutUndefined(rest.in ? rest : { ...rest, exists }))
const scope = fc
  .record({
    device: optional(part),
    app: optional(part),
    cloud: optional(part),
    markets: optional(fc.uniqueArray(fc.constantFrom(...marketIds), { minLength: 1 })),
    regions: optional(words(100)),
  })
  .map(withoutUndefined)
const release = fc
  .record({ label: name(100), date: optional(day), scope: optional(scope) })
  .map(withoutUndefined)

const ownStatus: fc.Arbitrary<OwnStatus> = fc.oneof(
  fc.constantFrom(...supports).map((status) => ({ status })),
  fc.record({ detail: words(300), reference: words(200) }),
)

export const arbitraryAssessmentFile: fc.Arbitrary<AssessmentFile> = fc
  .record({
    format: fc.constant(2 as const),
    questionnaire: fc.record({ id, version: fc.constantFrom('1.0.0', '2.13.4') }),
    hash: optional(fc.stringMatching(/^[0-9a-f]{64}$/)),
    product: fc.record({ name: name(100), maker: optional(name(100)) }).map(withoutUndefined),
    release: optional(release),
    facts: fc.dictionary(id, factValue, { maxKeys: 4, noNullPrototype: true }),
    answers: fc.dictionary(id, answer, { maxKeys: 4, noNullPrototype: true }),
    explanations: fc.dictionary(
      id,
      fc
        .record({ text: words(200), about: optional(fc.stringMatching(/^[0-9a-f]{64}$/)) })
        .map(withoutUndefined),
      { maxKeys: 2, noNullPrototype: true },
    ),
    plan: fc.dictionary(id, planLine, { maxKeys: 3, noNullPrototype: true }),
    standards: optional(
      fc.dictionary(
        id.map((framework) => `${framework} 5.1-1`),
        ownStatus,
        { minKeys: 1, maxKeys: 3, noNullPrototype: true },
      ),
    ),
  })
  .map(withoutUndefined)

function withoutUndefined<T extends object>(value: T): T {
  const plain = { ...value }
  for (const [key, each] of Object.entries(plain)) if (each === undefined) Reflect.deleteProperty(plain, key)
  return plain
}
