import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import type { Answer, Answers, Facts } from '../../lib/core/answers/answer'
import type { Question } from '../../lib/core/format/questionnaire'
import { buildReport, type ReportInput } from '../../lib/core/report/build-report'
import { readQuestionnaires } from '../../lib/files/content/read-questionnaires'

const reading = readQuestionnaires('questionnaires')
if (!reading.read) throw new Error('the questionnaires do not read; npm run -s thingworthy -- check says why')
const questionnaire = [...reading.questionnaires, ...reading.drafts].find(
  ({ id }) => id === 'iot-good-practice',
)
if (!questionnaire) throw new Error('iot-good-practice is not there')
const questions = questionnaire.sections.flatMap((section) => section.questions)

const unknown: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }

const base: Omit<ReportInput, 'facts' | 'answers'> = {
  questionnaire,
  product: {
    name: 'Nest',
    release: {
      label: '1.0',
      scope: { device: { in: true }, app: { in: true }, cloud: { in: false }, regions: '' },
    },
  },
  explanations: {},
  plan: {},
  date: '2026-11-22',
  submission: null,
}

describe('a report', () => {
  it('has traces whose shown columns add up to the shown bounds and to 100.0', () => {
    fc.assert(
      fc.property(facts(), answers(), (facts, answers) => {
        for (const section of buildReport({ ...base, facts, answers }, reportWords('en')).sections) {
          const claimed = section.lenses[0]
          if (!claimed || !section.totals) continue
          const sum = (column: 'gained' | 'uncertain' | 'lost') =>
            section.trace.reduce((total, row) => total + row[column], 0)
          expect([sum('gained'), sum('uncertain'), sum('lost')]).toEqual(Object.values(section.totals))
          expect(sum('gained') + sum('uncertain') + sum('lost')).toBe(1000)
          expect(Math.floor(sum('gained') / 10)).toBe(claimed.low)
          expect(Math.floor((sum('gained') + sum('uncertain')) / 10)).toBe(claimed.high)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('counts every applicable question exactly once, and every other one as left out', () => {
    fc.assert(
      fc.property(facts(), answers(), (facts, answers) => {
        const { counts, leftOut } = buildReport({ ...base, facts, answers }, reportWords('en'))
        const { answered, unknown, missing, notApplicable, applicable } = counts
        expect(answered + unknown + missing + notApplicable).toBe(applicable)
        expect(applicable + leftOut.flatMap((section) => section.questions).length).toBe(questions.length)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same to the last byte for the same facts, answers and date', () => {
    fc.assert(
      fc.property(facts(), answers(), (facts, answers) => {
        const once = canonicalize(buildReport({ ...base, facts, answers }, reportWords('en')))
        expect(canonicalize(buildReport({ ...base, facts, answers }, reportWords('en')))).toBe(once)
      }),
      { numRuns: 10 },
    )
  })

  it('says first that nobody else has checked', () => {
    const report = buildReport({ ...base, facts: {}, answers: {} }, reportWords('en'))
    expect(report.checked).toBe('Self-assessed; nobody else has checked.')
    expect(report.counts.examined).toBe(0)
  })

  it('shows beside each step what the team planned, and what became of the plan before', () => {
    const answers = Object.fromEntries(questions.map(({ id }) => [id, unknown]))
    const [step] = buildReport({ ...base, facts: {}, answers }, reportWords('en')).next.path?.steps ?? []
    if (!step) throw new Error('there is nothing to do')
    const plan = { [step.question.id]: { to: 100, effort: '3 days', due: '2027-02-01' } }
    const previousPlan = { date: '2026-05-01', plan: { ...plan, 'long-gone': { to: 0 } } }
    const report = buildReport({ ...base, facts: {}, answers, plan, previousPlan }, reportWords('en'))
    const [planned, ...others] = report.next.path?.steps ?? []
    expect(planned?.plan).toEqual({
      effort: '3 days',
      owner: null,
      due: '2027-02-01',
      words: 'Planned: 3 days, by 2027-02-01',
    })
    expect(others.filter((each) => each.plan !== null)).toEqual([])
    expect(report.planned).toMatchObject({ planned: 1, done: 0, since: '2026-05-01' })
    const later = buildReport({ ...base, facts: {}, answers: everyFirst(), previousPlan }, reportWords('en'))
    expect(later.planned).toMatchObject({ planned: 1, done: 1, since: '2026-05-01' })
    const without = buildReport(
      {
        ...base,
        facts: {},
        answers,
        previousPlan: { date: '2026-05-01', plan: {} },
      },
      reportWords('en'),
    )
    expect(without.planned).toBeNull()
  })

  it('tells of no explanation that was written for other answers', () => {
    const contradiction = questionnaire.contradictions[0]
    if (!contradiction) throw new Error('the questionnaire has no contradiction')
    const everyYes = Object.fromEntries(
      questionnaire.facts.filter(({ type }) => type === 'yes-no').map(({ id }) => [id, 'yes' as const]),
    )
    const chose = (option: string): Answer => ({ ...unknown, says: { kind: 'choice', option } })
    const contradicting = { recipients: chose('hidden'), 'partner-limits': chose('told') }
    const lapsed = { [contradiction.id]: { text: 'because', about: 'something else' } }
    let reached = 0
    fc.assert(
      fc.property(answers(), (answers) => {
        const given = { facts: everyYes, answers: { ...answers, ...contradicting } }
        const report = buildReport({ ...base, ...given, explanations: lapsed }, reportWords('en'))
        if (report.contradictions.some(({ id }) => id === contradiction.id)) reached++
        expect(report.contradictions.every(({ explanation }) => explanation === null)).toBe(true)
      }),
      { numRuns: 20 },
    )
    expect(reached).toBe(20)
  })

  it('draws no lens that nobody has given anything to', () => {
    const bare = buildReport({ ...base, facts: {}, answers: everyFirst() }, reportWords('en'))
    const lensesOf = (report: typeof bare) =>
      new Set(report.sections.flatMap(({ lenses }) => lenses.map(({ lens }) => lens)))
    expect(lensesOf(bare)).toEqual(new Set(['claimed']))
    const withEvidence = buildReport({ ...base, facts: {}, answers: everyFirst(true) }, reportWords('en'))
    expect(lensesOf(withEvidence)).toEqual(new Set(['claimed', 'evidenced']))
  })
})

function everyFirst(evidenced = false): Answers {
  const evidence: Answer['evidence'] = evidenced
    ? [{ title: 'Report', url: 'https://example.org/r', kind: 'independent-test', speaksOf: '2026-01-01' }]
    : []
  return Object.fromEntries(
    questions.map((question) => [question.id, { says: best(question), evidence, copied: false }]),
  )
}

function best(question: Question): Answer['says'] {
  if (question.kind === 'choice') return { kind: 'choice', option: question.options.at(-1)?.id ?? '' }
  return { kind: 'checklist', items: question.items.filter((item) => !item.exclusive).map(({ id }) => id) }
}

function facts(): fc.Arbitrary<Facts> {
  const yesNo = questionnaire?.facts.filter(({ type }) => type === 'yes-no') ?? []
  const value = fc.constantFrom('yes', 'no', 'not-sure')
  return fc.record(Object.fromEntries(yesNo.map(({ id }) => [id, value])))
}

function answers(): fc.Arbitrary<Answers> {
  const each = questions.map((question) => [question.id, fc.option(answerTo(question), { nil: undefined })])
  return fc.record(Object.fromEntries(each)).map((all) => {
    const given = Object.entries(all).filter((entry): entry is [string, Answer] => entry[1] !== undefined)
    return Object.fromEntries(given)
  })
}

function answerTo(question: Question): fc.Arbitrary<Answer> {
  const chosen: fc.Arbitrary<Answer['says']> =
    question.kind === 'choice'
      ? fc.constantFrom(...question.options).map(({ id }) => ({ kind: 'choice', option: id }))
      : fc
          .subarray(
            question.items.filter((item) => !item.exclusive).map(({ id }) => id),
            { minLength: 1 },
          )
          .map((items) => ({ kind: 'checklist', items }))
  const reasons: fc.Arbitrary<Answer['says']> = fc.constant({
    kind: 'not-applicable',
    because: 'no such part',
  })
  const says = fc.oneof(
    chosen,
    fc.constant<Answer['says']>({ kind: 'unknown' }),
    question.notApplicable ? reasons : chosen,
  )
  return says.map((says) => ({ says, evidence: [], copied: false }))
}
