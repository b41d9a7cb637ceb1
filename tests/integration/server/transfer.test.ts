import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { GET as health } from '@/app/api/health/route'
import { type Answer, type FactValue, lengths, maxEvidence } from '@/lib/core/answers/answer'
import { compileFactConflicts } from '@/lib/core/answers/fact-conflicts'
import { confirmDifferent } from '@/lib/core/assessment/file/confirm-differences'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import type { Fact, Question } from '@/lib/core/format/questionnaire'
import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import { isVisible } from '@/lib/core/text/typed/hidden-characters'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { writeAssessmentFile } from '@/lib/files/assessment/write-assessment-file'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { savePlanLine } from '@/lib/server/assessments/entries/plan'
import { downloadDraft, uploadDraft } from '@/lib/server/assessments/import-export'
import { readInTurn } from '@/lib/server/content/files-in-turn'
import type { Person } from '@/lib/server/identity/person'
import { createProduct } from '@/lib/server/products/products'
import { createRelease, findRelease } from '@/lib/server/products/releases'
import { database } from '@/lib/server/world/database'
import { countAttempt, uploadLimit } from '@/lib/server/world/limits/rate-limits'
import { withMessages } from '@/lib/words/with-messages'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const all = publishQuestionnaires()
const questionnaire = newestVersion(all, 'iot-good-practice')
const { id, version, hash } = questionnaire
const head = `questionnaire: ${id}@${version}\nproduct: Lamp\n`
/** Takes a second or more to read. */
const slow = `${head}${Array.from({ length: 18_000 }, (_, i) => `q${i}: unknown\n`).join('')}`
let ada: Person
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})

afterAll(() => database().$disconnect())

describe('a draft', () => {
  test('comes back from its file with everything that was said', async () => {
    const conflictsIn = compileFactConflicts(questionnaire)
    const written = fc.record({
      facts: someOf(questionnaire.facts, factValue).filter((facts) => conflictsIn(facts).length === 0),
      answers: someOf(questionsOf(questionnaire), answer),
      plan: someOf(questionsOf(questionnaire), planLine),
    })
    await fc.assert(
      fc.asyncProperty(written, async (said) => {
        const file = {
          format: 1,
          questionnaire: { id, version },
          product: { name: 'Lamp' },
          explanations: {},
        } as const
        const first = await upload(writeAssessmentFile({ ...file, ...said }))
        expect(await contentOf(first)).toEqual({ ...said, explanations: {} })
        const text = (await downloadDraft(ada, first))?.text ?? ''
        const second = await upload(text)
        expect(await contentOf(second)).toEqual(await contentOf(first))
        expect((await downloadDraft(ada, second))?.text).toBe(text)
      }),
      { numRuns: 8 },
    )
  })

  test.each(['a', 'é', 'あ', '😀', 'a\n'])(
    'comes back with texts as long as their fields take, of %j',
    async (letter) => {
      const longest = (most: number) => wholeLetters(letter.repeat(most).slice(0, most))
      const title = longest(lengths.title).replaceAll('\n', ' ')
      const question = questionsOf(questionnaire).find((each) => each.notApplicable !== false)
      const link = { title, kind: 'independent-test', speaksOf: '1990-01-01', expires: '2099-12-31' } as const
      const url = `https://example.org/${'x'.repeat(lengths.url - 20)}`
      const full: Answer = {
        says: { kind: 'not-applicable', because: longest(lengths.reason) },
        note: longest(lengths.note),
        remark: longest(lengths.note),
        withheld: longest(lengths.reason),
        evidence: Array.from({ length: maxEvidence }, () => ({ ...link, url })),
        copied: false,
      }
      const draft = await startDraft(ada, releaseId, questionnaire)
      const questionId = question?.id ?? ''
      const save = { assessmentId: draft, questionId, baseRevision: 0, mutationId: randomUUID() }
      expect(await saveAnswer(ada, { saidBy: ada.id, ...save, answer: full })).toMatchObject({ saved: true })
      const text = (await downloadDraft(ada, draft))?.text ?? ''
      const again = await upload(text)
      expect((await contentOf(again)).answers).toEqual({ [questionId]: full })
      expect((await downloadDraft(ada, again))?.text).toBe(text)
    },
  )

  test.each(['a', 'あ', '😀', '7', 'a: #'])(
    'comes back with names, scope, plan and explanations as long as their fields take, of %j',
    async (letter) => {
      const longest = (most: number) => wholeLetters(letter.repeat(most).slice(0, most))
      const detail = longest(300)
      const scope = {
        device: { in: true, detail },
        app: { in: true, detail },
        cloud: { in: false, detail },
        regions: detail,
      }
      const name = longest(120)
      const lamp = await createLamp(ada, { name, maker: name, label: name, scope })
      // Its contradictions are known.
      const earlier = all.find((each) => each.id === id && each.version === '1.1.0') ?? questionnaire
      const draft = await startDraft(ada, lamp.releaseId, earlier)
      const change = () => ({ assessmentId: draft, baseRevision: 0, mutationId: randomUUID() })
      const effort = longest(60)
      const line: PlanLine = { to: 100, effort, owner: name, due: '2099-12-31' }
      for (const { id: questionId } of questionsOf(earlier).slice(0, 3))
        expect(await savePlanLine(ada, { saidBy: ada.id, ...change(), questionId, line })).toMatchObject({
          saved: true,
        })
      await contradict(draft, longest(lengths.reason))
      const text = (await downloadDraft(ada, draft))?.text ?? ''
      const again = await uploadDraft(ada, { releaseId: lamp.releaseId, text })
      if (!again?.uploaded) throw new Error(JSON.stringify(again))
      expect(await contentOf(again.id)).toEqual(await contentOf(draft))
      expect((await downloadDraft(ada, again.id))?.text).toBe(text)
    },
  )

  test('keeps its explanations, its scope and its pinned hash in the file', async () => {
    const draft = await startDraft(ada, releaseId, questionnaire)
    await answerEverything(ada, draft)
    const file = await downloadDraft(ada, draft)
    expect(file?.name).toBe(`Lamp 1.0 ${id} ${version}.yaml`)
    expect(parse(file?.text ?? '')).toMatchObject({ hash })
    expect(file?.text).toContain('detail: Run by another company')
    expect(await contentOf(await upload(file?.text ?? ''))).toEqual(await contentOf(draft))
  })
})

describe('a file', () => {
  test.each([
    [
      'an unknown questionnaire',
      'questionnaire: other@1.0.0\nproduct: Lamp\n',
      'questionnaire',
      'no published',
    ],
    ['another hash', `${head}hash: ${'a'.repeat(64)}\n`, 'hash', 'Line 3'],
    ['an unknown question', `${head}answers:\n  nonsense: unknown\n`, 'answers.nonsense', 'Line 4'],
    ['an unknown fact', `${head}facts:\n  nonsense: yes\n`, 'facts.nonsense', 'Line 4'],
    ['an unknown key', `${head}colour: red\n`, 'colour', 'Line 3'],
    ['a key that programs trip over', `${head}__proto__:\n  a: b\n`, '', 'Line 3'],
    ['a broken line', `${head}answers: [\n`, '', 'Line'],
    ['an alias', `${head}facts: &a\n  learns: yes\nanswers: *a\n`, 'facts', 'Line 4'],
    ['nothing', '', '', 'Line 1'],
  ])('with %s is refused with its place, and makes no draft', async (_, text, field, words) => {
    const before = await database().assessment.count()
    const outcome = await uploadDraft(ada, { releaseId, text })
    if (!outcome || outcome.uploaded) throw new Error('the file was taken')
    expect(outcome.problems.map((problem) => problem.field).join()).toContain(field)
    expect(
      withMessages(outcome.problems)
        .map(({ message }) => message)
        .join(),
    ).toContain(words)
    expect(await database().assessment.count()).toBe(before)
  })

  test('is refused after sixty that were taken in an hour, to this person alone; refused ones do not count', async () => {
    const eve = await createPerson('Eve', 'editor', ada.organisation)
    const upload = (text: string) => uploadDraft(eve, { releaseId, text })
    for (let count = 0; count < 5; count++) await upload('product: Lamp')
    for (let count = 0; count < 59; count++) await countAttempt(uploadLimit, eve.id)
    const counts = () => database().attempt.findMany({ where: { key: { startsWith: uploadLimit.name } } })
    expect((await counts()).map(({ points }) => points)).toContain(59)
    expect(await upload(head)).toMatchObject({ uploaded: true })
    expect(await upload(head)).toMatchObject({
      uploaded: false,
      problems: [{ field: 'file', code: 'form-problem.upload.many' }],
      retryAfter: expect.any(Number),
    })
    expect(await uploadDraft(ada, { releaseId, text: head })).toMatchObject({ uploaded: true })
  })

  test('waits for those before it; beyond the few that may wait it is refused at once, and can be sent again', async () => {
    const max = await createPerson('Max', 'editor', ada.organisation)
    const before = Array.from({ length: 8 }, () => readInTurn(max.id, Buffer.from(slow)))
    expect(await uploadDraft(max, { releaseId, text: head })).toMatchObject({
      uploaded: false,
      problems: [{ field: 'file', code: 'form-problem.upload.busy' }],
      retryAfter: expect.any(Number),
    })
    const readings = await Promise.all(before)
    expect(readings.filter((each) => 'retryAfter' in each)).toHaveLength(4)
    expect(await uploadDraft(max, { releaseId, text: head })).toMatchObject({ uploaded: true })
  })

  test('that takes long leaves the health of the server answering meanwhile', async () => {
    const order: string[] = []
    const uploading = uploadDraft(ada, { releaseId, text: slow }).then((outcome) => {
      order.push('upload')
      return outcome
    })
    for (let count = 0; count < 5; count++) {
      expect((await health()).status).toBe(200)
      order.push('health')
    }
    expect(await uploading).toMatchObject({ uploaded: false, problems: { length: 51 } })
    expect(order[0]).toBe('health')
  })

  test('in another encoding is refused as what it is, and nothing of it is stored', async () => {
    const bytes = new Uint8Array(Buffer.from(`${head}release: Größe\n`, 'latin1'))
    const outcome = await uploadDraft(ada, { releaseId, bytes })
    expect(outcome?.uploaded === false && outcome.problems[0]?.code).toBe('file-problem.read.not-utf-8')
  })

  test('saved by a program that reads YAML 1.1 says the same', async () => {
    const fact = questionnaire.facts.find(({ type }) => type === 'yes-no')?.id ?? ''
    for (const [written, read] of [
      ['true', 'yes'],
      ['false', 'no'],
    ] as const) {
      const said = await contentOf(await upload(`${head}facts:\n  ${fact}: ${written}\n`))
      expect(said.facts).toMatchObject({ [fact]: read })
    }
  })

  test('names every mistake at once', async () => {
    const text = `${head}facts:\n  nonsense: yes\nanswers:\n  rubbish: unknown\n`
    const outcome = await uploadDraft(ada, { releaseId, text })
    expect(outcome?.uploaded === false && outcome.problems.map(({ field }) => field)).toEqual([
      'facts.nonsense',
      'answers.rubbish',
    ])
  })
})

describe('a file of another product or release', () => {
  const other = `questionnaire: ${id}@${version}
product: {name: Lamp 2, maker: Brightside}
release: {label: '2.0', date: 2026-04-01, scope: {device: out, regions: Japan}}
`
  const sentences = [
    'The file is of the product “Lamp 2”; this release is of “Lamp”.',
    'The file names the maker “Brightside”; the maker here is “Lantern Works”.',
    'The file is of the release “2.0”; this release is “1.0”.',
    'The file dates the release 2026-04-01; this release keeps its date, 2026-03-01.',
    'Of the scope, the file states for the device: out of scope; this release keeps its own: in scope.',
    'Of the scope, the file states for the regions: “Japan”; this release keeps its own: “European Union”.',
  ]

  test('is not taken before that is confirmed, and each difference is named', async () => {
    const before = await database().assessment.count()
    const outcome = await uploadDraft(ada, { releaseId, text: other })
    if (!outcome || outcome.uploaded) throw new Error('the file was taken')
    expect(outcome.reason).toBe('different-product')
    expect(withMessages(outcome.problems).map(({ message }) => message)).toEqual(sentences)
    expect(await database().assessment.count()).toBe(before)
  })

  test.each([
    ['any differences', confirmDifferent],
    ['exactly these differences', sentences.join(' ')],
  ])('is taken when %s are confirmed, and the release stays as it is', async (_, confirm) => {
    const before = await findRelease(ada, releaseId)
    expect(await uploadDraft(ada, { releaseId, text: other, confirm })).toMatchObject({ uploaded: true })
    expect(await findRelease(ada, releaseId)).toEqual(before)
  })

  test('is not taken on the confirmation of other differences', async () => {
    const confirm = sentences.slice(0, 1).join(' ')
    expect(await uploadDraft(ada, { releaseId, text: other, confirm })).toMatchObject({ uploaded: false })
  })

  test('is taken without a question where the names only look different to a program', async () => {
    const text = `questionnaire: ${id}@${version}\nproduct: {name: Ｌamp, maker: Lantern\u00a0Works}\n`
    expect(await uploadDraft(ada, { releaseId, text })).toMatchObject({ uploaded: true })
  })

  test('is asked about by the maker too, who is the organisation where none is given', async () => {
    const product = await createProduct(ada, { name: 'Torch' })
    const made = await createRelease(ada, product.created ? product.id : '', {
      label: '1',
      scope: { regions: '' },
    })
    const into = made?.created ? made.id : ''
    const named = (maker: string) =>
      `questionnaire: ${id}@${version}\nproduct: {name: Torch, maker: ${maker}}\n`
    expect(await uploadDraft(ada, { releaseId: into, text: named('Lantern Works') })).toMatchObject({
      uploaded: true,
    })
    expect(await uploadDraft(ada, { releaseId: into, text: named('Brightside') })).toMatchObject({
      uploaded: false,
      problems: [{ field: 'product.maker' }],
    })
  })
})

async function upload(text: string): Promise<string> {
  const outcome = await uploadDraft(ada, { releaseId, text })
  if (!outcome?.uploaded) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

async function contentOf(assessmentId: string) {
  const found = await findAssessment(ada, assessmentId)
  return {
    facts: found?.facts,
    answers: found?.answers,
    explanations: found?.explanations,
    plan: found?.plan,
  }
}

/** Answers two questions so that they contradict each other, and explains that. */
async function contradict(assessmentId: string, text: string) {
  const change = () => ({ assessmentId, baseRevision: 0, mutationId: randomUUID() })
  const rest = { evidence: [], copied: false }
  const said = {
    recipients: { says: { kind: 'choice', option: 'hidden' }, ...rest },
    'partner-limits': { says: { kind: 'choice', option: 'told' }, ...rest },
  }
  for (const [questionId, answer] of Object.entries(said))
    expect(await saveAnswer(ada, { saidBy: ada.id, ...change(), questionId, answer })).toMatchObject({
      saved: true,
    })
  const explanation = { saidBy: ada.id, ...change(), contradictionId: 'sharing-told-and-untold', text }
  expect(await saveExplanation(ada, explanation)).toMatchObject({ saved: true })
}

/** Without the half of an emoji or the space at its end. */
function wholeLetters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '').trim()
}

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
function someOf<Entry extends { id: string }, T>(
  entries: readonly Entry[],
  value: (entry: Entry) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  const pairs = (chosen: Entry[]) => chosen.map((entry) => [entry.id, value(entry)] as const)
  return fc
    .subarray([...entries])
    .chain((chosen) => fc.record(Object.fromEntries(pairs(chosen))))
    .map((record) => ({ ...record }))
}

function factValue({ type, values = [] }: Fact): fc.Arbitrary<FactValue> {
  const known = values.map((value) => value.id)
  const several = fc.subarray(known)
  return type === 'several-of'
    ? several
    : fc.constantFrom('not-sure', ...(type === 'yes-no' ? ['yes', 'no'] : known))
}

function answer(question: Question): fc.Arbitrary<Answer> {
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

function planLine(): fc.Arbitrary<PlanLine> {
  return fc
    .record(
      {
        to: fc.integer({ min: 0, max: 100 }),
        effort: fc.constantFrom('3 days', '0x1F', '~'),
        owner: fc.constantFrom('Sam', 'yes', '- a'),
        due: fc.constant('2027-02-01'),
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
