// Any questionnaire and any answers: random but sane rules, as the linter would let them pass, with
// facts, answers, verdicts and evidence of every kind. Ids are drawn so that their order differs from
// the order of the questions; credits and weights are drawn so that ties happen often.

import fc from 'fast-check'
import type { Answer, Answers, AnswerValue, EvidenceLink, Facts } from '@/lib/core/answers/answer'
import type {
  CreditRule,
  FactRule,
  FloorRule,
  QuestionRule,
  Rules,
  SectionRule,
} from '@/lib/core/answers/rules'
import type { Condition, FactCondition } from '@/lib/core/format/schema/schema'
import type { Verdict, Verdicts } from '@/lib/core/scoring/score'

/** The day on which generated assessments are scored: some evidence has expired by then. */
export const today = '2026-06-15'

export type Assessment = { rules: Rules; facts: Facts; answers: Answers; verdicts: Verdicts }

type Limits = { sections: number; questions: number; weights: number[]; items: number }
const usual: Limits = { sections: 3, questions: 5, weights: [1, 2, 3], items: 4 }

const factIds = ['camera', 'login', 'personal-data', 'sensitive-data'] as const
const factRules: FactRule[] = [
  { id: 'camera', type: 'yes-no' },
  { id: 'login', type: 'yes-no' },
  { id: 'personal-data', type: 'yes-no', impliedBy: ['sensitive-data'] },
  { id: 'sensitive-data', type: 'yes-no' },
  { id: 'audience', type: 'one-of' },
  { id: 'markets', type: 'several-of' },
]

/** Rules with facts, answers and verdicts that fit them. */
export function arbitraryAssessment(limits: Partial<Limits> = {}): fc.Arbitrary<Assessment> {
  return arbitraryRules(limits).chain((rules) =>
    fc.record({
      rules: fc.constant(rules),
      facts: arbitraryFacts,
      answers: arbitraryAnswers(rules),
      verdicts: arbitraryVerdicts(rules),
    }),
  )
}

function arbitraryRules(limits: Partial<Limits> = {}): fc.Arbitrary<Rules> {
  const { sections, questions, weights, items } = { ...usual, ...limits }
  const sizes = fc.array(fc.integer({ min: 1, max: questions }), { minLength: 1, maxLength: sections })
  return fc
    .tuple(arbitraryLevels, sizes)
    .chain(([levels, counts]) => {
      const total = counts.reduce((sum, count) => sum + count, 0)
      const question = arbitraryQuestion(levels.length, weights, items)
      return fc.tuple(
        fc.constant(levels),
        fc.constant(counts),
        fc.array(question, { minLength: total, maxLength: total }),
        fc.shuffledSubarray(questionIds(total), { minLength: total }),
        fc.array(fc.boolean(), { minLength: counts.length, maxLength: counts.length }),
      )
    })
    .chain(([levels, counts, drafts, ids, decides]) => {
      const questions = drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? '' }))
      const rules = { levels, facts: factRules, sections: cutIntoSections(counts, questions, decides) }
      const conditions = fc.array(arbitraryCondition(questions), { maxLength: 3 })
      return fc.tuple(conditions, since2(levels.length)).map(([conditions, more]) => ({
        ...rules,
        ...more,
        contradictions: conditions.map((when, index) => ({ id: `contradiction-${index}`, when })),
      }))
    })
}

/** Half of all rules have floors, a number of questions that makes a section decide, and facts that imply others. */
function since2(levels: number): fc.Arbitrary<Pick<Rules, 'floors' | 'decidesFrom' | 'implies'>> {
  const newer = fc.record(
    {
      floors: arbitraryFloors(levels),
      decidesFrom: fc.integer({ min: 1, max: 3 }),
      implies: fc.constantFrom<Record<string, string[]>>(
        {},
        { 'sensitive-data': ['personal-data'] },
        { camera: ['sensitive-data'], 'sensitive-data': ['personal-data'] },
        { camera: ['personal-data', 'login'], login: ['personal-data'] },
      ),
    },
    { requiredKeys: [] },
  )
  return fc.oneof(fc.constant({}), newer, newer)
}

/** Rising with level and weight, some levels and the lighter weights left out. */
function arbitraryFloors(levels: number): fc.Arbitrary<FloorRule[]> {
  const rungs = fc.subarray(
    Array.from({ length: levels - 1 }, (_, index) => index + 1),
    { minLength: 1 },
  )
  const credits = fc.array(fc.constantFrom(10, 20, 40, 50, 60, 75, 90, 100), { minLength: 3, maxLength: 3 })
  return fc.tuple(rungs, fc.array(credits, { minLength: 4, maxLength: 4 })).map(([chosen, drawn]) => {
    let least = [0, 0, 0]
    return chosen.map((level, index) => {
      least = risingOver(least, drawn[index] ?? [])
      const [weight3 = 0, weight2 = 0, weight1 = 0] = least
      const lighter = [weight2 > 30 ? { weight2 } : {}, weight1 > 60 && weight2 > 30 ? { weight1 } : {}]
      return Object.assign({ level, weight3 }, ...lighter)
    })
  })
}

/** Not below the level before, nor the lighter weights above the heavier. */
function risingOver(before: readonly number[], drawn: readonly number[]): number[] {
  const sorted = drawn.toSorted((a, b) => b - a)
  return sorted.map((credit, index) => Math.max(credit, before[index] ?? 0))
}

export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record(
  {
    ...Object.fromEntries(factIds.map((id) => [id, fc.constantFrom('yes', 'no', 'not-sure')])),
    audience: fc.constantFrom('consumer', 'work', 'not-sure'),
    markets: fc.oneof(fc.subarray(['eu', 'uk', 'us']), fc.constant('not-sure')),
  },
  { requiredKeys: [] },
)

export function arbitraryAnswers(rules: Rules): fc.Arbitrary<Answers> {
  return arbitraryEntries(rules, (question) =>
    fc.option(arbitraryAnswer(question), { nil: undefined, freq: 5 }),
  )
}

function arbitraryVerdicts(rules: Rules): fc.Arbitrary<Verdicts> {
  return arbitraryEntries(rules, () => fc.option(arbitraryVerdict, { nil: undefined, freq: 4 }))
}

/** Any answer a question accepts; `settled` leaves out "don't know yet". */
export function arbitraryAnswer(question: QuestionRule, settled = false): fc.Arbitrary<Answer> {
  const notApplicable = fc.constant<AnswerValue>({ kind: 'not-applicable', because: 'It has no such part.' })
  const unknown = fc.constant<AnswerValue>({ kind: 'unknown' })
  const others = [...(question.redLine ? [] : [notApplicable]), ...(settled ? [] : [unknown])]
  return fc.record({
    says: fc.oneof({ arbitrary: arbitraryChoice(question), weight: 4 }, ...others),
    evidence: fc.array(arbitraryEvidence, { maxLength: 2 }),
    copied: fc.boolean(),
  })
}

/** An option of a choice, or ticks of a checklist: always worth a credit. */
export function arbitraryChoice(question: QuestionRule): fc.Arbitrary<AnswerValue> {
  if (question.kind === 'choice') {
    return fc.constantFrom(...question.options).map(({ id }) => ({ kind: 'choice', option: id }))
  }
  const ordinary = question.items.filter((item) => !item.exclusive).map(({ id }) => id)
  const none = question.items.filter((item) => item.exclusive).map(({ id }) => id)
  return fc
    .oneof({ arbitrary: fc.shuffledSubarray(ordinary, { minLength: 1 }), weight: 4 }, fc.constant(none))
    .map((items) => ({ kind: 'checklist', items }))
}

const arbitraryVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constantFrom<Verdict>(
    { kind: 'confirmed' },
    { kind: 'insufficient' },
    { kind: 'not-examined' },
    { kind: 'accepted' },
    { kind: 'rejected' },
  ),
  fc.integer({ min: 0, max: 100 }).map((credit) => ({ kind: 'adjusted' as const, credit })),
)

const arbitraryEvidence: fc.Arbitrary<EvidenceLink> = fc
  .record({
    kind: fc.constantFrom('document', 'test-report', 'independent-test'),
    expires: fc.constantFrom(undefined, '2026-06-14', '2026-06-15', '2026-06-16'),
  })
  .map(({ kind, expires }) => ({
    title: 'Report',
    url: 'https://example.org/report',
    kind,
    speaksOf: '2026-01-01',
    ...(expires === undefined ? {} : { expires }),
  }))

/** Two to five rising thresholds, the first at 0. */
const arbitraryLevels = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 })
  .map((from) => [0, ...from.toSorted((a, b) => a - b)].map((each) => ({ from: each })))

function arbitraryQuestion(levels: number, weights: number[], items: number): fc.Arbitrary<QuestionRule> {
  const redLine = fc.record({
    below: fc.integer({ min: 1, max: 100 }),
    capsAt: fc.integer({ min: 0, max: levels - 2 }),
  })
  const base = fc.record({
    id: fc.constant(''),
    weight: fc.constantFrom(...weights),
    effort: fc.constantFrom<QuestionRule['effort']>('small', 'medium', 'large'),
    knows: fc.constantFrom<QuestionRule['knows']>('engineering', 'product', 'legal', 'support'),
    appliesWhen: fc.option(arbitraryFactCondition, { nil: undefined, freq: 2 }),
    redLine: fc.option(redLine, { nil: undefined, freq: 2 }),
    evidence: fc.record({ atLeast: fc.constantFrom('none', 'document', 'test-report', 'independent-test') }),
  })
  const choice = arbitraryOptions.map((options) => ({ kind: 'choice' as const, options }))
  const checklist = arbitraryItems(items).map((each) => ({ kind: 'checklist' as const, items: each }))
  return fc.tuple(base, fc.oneof(choice, checklist)).map(([shared, kind]) => ({ ...shared, ...kind }))
}

/** Rising credits from 0 to 100, of which only these two may repeat. Ids do not follow the credits. */
const arbitraryOptions: fc.Arbitrary<CreditRule[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(20, 25, 40, 50, 60, 75, 90), { maxLength: 3 }),
    fc.subarray([0, 100]),
    fc.shuffledSubarray(['ash', 'beech', 'cedar', 'elm', 'fir', 'holly', 'larch'], { minLength: 7 }),
  )
  .map(([between, repeated, ids]) =>
    [0, ...between, ...repeated, 100]
      .toSorted((a, b) => a - b)
      .map((credit, i) => ({ id: ids[i] ?? '', credit })),
  )

/** Items whose credits add up to 100, and "none of these". */
function arbitraryItems(most: number): fc.Arbitrary<CreditRule[]> {
  const cuts = fc.uniqueArray(fc.constantFrom(10, 20, 25, 30, 40, 50, 60, 75, 80), { maxLength: most - 1 })
  const ids = fc.shuffledSubarray(['amber', 'beryl', 'coral', 'flint', 'jade', 'onyx'], { minLength: 6 })
  return fc.tuple(cuts, ids).map(([places, names]) => {
    const edges = [0, ...places.toSorted((a, b) => a - b), 100]
    const credits = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
    const items = credits.map((credit, index) => ({ id: names[index] ?? '', credit }))
    return [...items, { id: 'none-of-these', credit: 0, exclusive: true }]
  })
}

const factTerm: fc.Arbitrary<FactCondition> = fc.oneof(
  fc.constantFrom(...factIds).map((fact) => ({ fact })),
  fc.constantFrom('consumer', 'work').map((is) => ({ fact: 'audience', is })),
  fc.constantFrom('eu', 'uk').map((includes) => ({ fact: 'markets', includes })),
)

const arbitraryFactCondition = joined(factTerm)

function arbitraryCondition(questions: readonly QuestionRule[]): fc.Arbitrary<Condition> {
  const answerTerm = fc.constantFrom(...questions).chain((question): fc.Arbitrary<Condition> => {
    const { id: answer } = question
    if (question.kind === 'checklist') {
      return fc.constantFrom(...question.items).map((item) => ({ answer, ticked: item.id }))
    }
    const options = question.options.map(({ id }) => id)
    return fc.oneof(
      fc.constantFrom(...options).map((is) => ({ answer, is })),
      fc.subarray(options, { minLength: 1 }).map((anyOf) => ({ answer, anyOf })),
    )
  })
  return joined<Condition>(fc.oneof({ arbitrary: answerTerm, weight: 3 }, factTerm))
}

type Tree<Term> = Term | { all: Tree<Term>[] } | { any: Tree<Term>[] } | { not: Tree<Term> }

function joined<Term>(term: fc.Arbitrary<Term>): fc.Arbitrary<Tree<Term>> {
  const { tree } = fc.letrec<{ tree: Tree<Term> }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { arbitrary: term, weight: 3 },
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }))
  return tree
}

function questionIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `question-${String(index).padStart(3, '0')}`)
}

function cutIntoSections(counts: number[], questions: QuestionRule[], decides: boolean[]): SectionRule[] {
  let start = 0
  return counts.map((count, index) => {
    const section = { id: `section-${index}`, decides: decides[index] ?? true }
    start += count
    return { ...section, questions: questions.slice(start - count, start) }
  })
}

function arbitraryEntries<Value>(
  rules: Rules,
  arbitraryValue: (question: QuestionRule) => fc.Arbitrary<Value | undefined>,
): fc.Arbitrary<Record<string, Value>> {
  const questions = rules.sections.flatMap((section) => section.questions)
  return fc.tuple(...questions.map(arbitraryValue)).map((values) => {
    const entries: Record<string, Value> = {}
    for (const [index, { id }] of questions.entries()) {
      const value = values[index]
      if (value !== undefined) entries[id] = value
    }
    return entries
  })
}
