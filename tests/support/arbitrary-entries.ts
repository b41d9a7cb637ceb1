import fc from 'fast-check'
import type { Answer, FactValue } from '@/lib/core/answers/answer'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import type { Fact, Question } from '@/lib/core/format/questionnaire'
import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import { isVisible } from '@/lib/core/text/typed/hidden-characters'
import { storedText } from '@/lib/core/text/typed/stored-text'

const words = fc
  .oneof(
    fc.constantFrom(
      'true',
      '~',
      '3.10',
      '- a',
      '# b',
      '*x',
      'a: b',
      'line\n\n line',
      '=HYPERLINK(a)',
      '😀',
      '"\'',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  .map((text) => storedText(text).replaceAll(/ ?\n ?/g, ' '))
  .filter(isVisible)

/** Some of the entries, each with any value it may have. */
export function someOf<Entry extends { id: string }, T>(
  entries: readonly Entry[],
  value: (entry: Entry) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  const pairs = (chosen: Entry[]) => chosen.map((entry) => [entry.id, value(entry)] as const)
  return fc
    .subarray([...entries])
    .chain((chosen) => fc.record(Object.fromEntries(pairs(chosen))))
    .map((record) => ({ ...record }))
}

export function factValue({ type, values = [] }: Fact): fc.Arbitrary<FactValue> {
  const known = values.map((value) => value.id)
  const several = fc.subarray(known)
  return type === 'several-of'
    ? several
    : fc.constantFrom('not-sure', ...(type === 'yes-no' ? ['yes', 'no'] : known))
}

export function answer(question: Question): fc.Arbitrary<Answer> {
  const evidence = fc.record({
    title: words,
    url: fc.webUrl(),
    kind: fc.constantFrom(...evidenceKinds),
    speaksOf: fc.constantFrom('1990-01-01', '2026-02-28'),
    expires: fc.constantFrom('2026-02-28', '2099-12-31'),
  })
  return fc
    .record(
      {
        says: says(question),
        note: words,
        remark: words,
        withheld: words,
        evidence: fc.array(evidence, { maxLength: 2 }),
        copied: fc.boolean(),
      },
      { requiredKeys: ['says', 'evidence', 'copied'] },
    )
    .map((each) => ({ ...each }))
}

export function planLine(): fc.Arbitrary<PlanLine> {
  return fc
    .record(
      {
        to: fc.integer({ min: 0, max: 100 }),
        effort: fc.constantFrom('3 days', '0x1F', '~'),
        owner: fc.constantFrom('Sam', 'yes', '- a'),
        due: fc.constant('2027-02-01'),
        evidence: fc.constantFrom('The test report', 'no'),
      },
      { requiredKeys: ['to'] },
    )
    .map((each) => ({ ...each }))
}

function says(question: Question): fc.Arbitrary<Answer['says']> {
  const unknown = fc.constant({ kind: 'unknown' as const })
  const without = words.map((because) => ({ kind: 'not-applicable' as const, because }))
  const known =
    question.kind === 'choice'
      ? fc.constantFrom(...question.options).map((option) => ({ kind: 'choice' as const, option: option.id }))
      : fc
          .subarray(
            question.items.filter(({ exclusive }) => !exclusive),
            { minLength: 1 },
          )
          .map((items) => ({ kind: 'checklist' as const, items: items.map((item) => item.id) }))
  return question.notApplicable === false ? fc.oneof(unknown, known) : fc.oneof(unknown, known, without)
}
