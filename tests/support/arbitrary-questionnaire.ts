// Any questionnaire and any answers: random but sane rules, as the linter would let them pass, with
// facts, answers, verdicts and evidence of every kind. Ids are drawn so that their order differs from
// the order of the questions; credits and weights are drawn so that ties happen often.

import fc from 'fast-check'
import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { FactRule, FloorRule, QuestionRule, Rules, SectionRule } from '@/lib/core/answers/rules'
import type { Verdicts } from '@/lib/core/scoring/score'
import { arbitraryAnswers, arbitraryFacts, arbitraryVerdicts } from './arbitrary-answers'
import { arbitraryCondition } from './arbitrary-conditions'
import { arbitraryQuestion } from './arbitrary-question'

/** The day on which generated assessments are scored: some evidence has expired by then. */
export const today = '2026-06-15'

export type Assessment = { rules: Rules; facts: Facts; answers: Answers; verdicts: Verdicts }

type Limits = { sections: number; questions: number; weights: number[]; items: number }
const usual: Limits = { sections: 3, questions: 5, weights: [1, 2, 3], items: 4 }

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

/** Two to five rising thresholds, the first at 0. */
const arbitraryLevels = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 })
  .map((from) => [0, ...from.toSorted((a, b) => a - b)].map((each) => ({ from: each })))

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
