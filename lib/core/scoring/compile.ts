// Gets a questionnaire ready for scoring, once. Conditions become closures and look-ups become maps
// and flat arrays, so that a score takes microseconds and the browser can show one at every click.
// Nothing about meaning is decided here.

import type { Facts } from '../answers/answer'
import { compileApplies } from '../answers/applicability'
import { compileCondition, type Test } from '../answers/condition'
import { compileFactConflicts, type FactConflict } from '../answers/facts/fact-conflicts'
import { compileInferredNoes, type InferredNo, withDisputed } from '../answers/facts/fact-implications'
import type { CreditRule, QuestionRule, Rules } from '../answers/rules'
import type { Condition } from '../format/schema/schema'

export type CompiledQuestion = {
  id: string
  kind: QuestionRule['kind']
  weight: number
  /** The price of going from nothing to full credit. */
  effort: number
  knows: QuestionRule['knows']
  applies: (facts: Facts) => boolean
  /** Options or items, in the order of the questionnaire. */
  choices: readonly CreditRule[]
  /** Credits by option or item id. */
  credits: ReadonlyMap<string, number>
  evidence: QuestionRule['evidence']['atLeast']
  redLine: CapRule | undefined
  /** What levels ask of a question of this weight, lowest level first. */
  floors: readonly CapRule[]
}

/** A credit below `below` caps the section at `capsAt`. */
export type CapRule = { below: number; capsAt: number }

export type CompiledSection = {
  id: string
  /** Marked to decide. Whether it does also depends on how many questions apply. */
  decides: boolean
  decidesFrom: number | undefined
  hasFloors: boolean
  questions: readonly CompiledQuestion[]
}

type CompiledContradiction = { id: string; questions: string[]; facts: string[]; test: Test }

export type CompiledRules = {
  levels: Rules['levels']
  decidesFrom: number | undefined
  sections: readonly CompiledSection[]
  contradictions: readonly CompiledContradiction[]
  factConflicts: (facts: Facts) => FactConflict[]
  inferredNoes: (facts: Facts) => InferredNo[]
  /** The facts once an auditor disputes some of them. */
  withDisputed: (facts: Facts, disputed: readonly string[]) => Facts
}

/** Small, medium and large work, from nothing to full credit. Only their proportions matter. */
const efforts = { small: 1, medium: 3, large: 8 } as const

/** Compiles the rules of one questionnaire version; keep the result and use it for every score. */
export function compile(rules: Rules): CompiledRules {
  return {
    levels: rules.levels,
    decidesFrom: rules.decidesFrom,
    sections: rules.sections.map(({ id, decides, questions }) => ({
      id,
      decides,
      decidesFrom: rules.decidesFrom,
      hasFloors: rules.floors !== undefined,
      questions: questions.map((question) => compileQuestion(question, rules)),
    })),
    contradictions: rules.contradictions.map(({ id, when }) => {
      const { questions, facts } = namesIn(when)
      return { id, questions, facts, test: compileCondition(when, rules) }
    }),
    factConflicts: compileFactConflicts(rules),
    inferredNoes: compileInferredNoes(rules),
    withDisputed: (facts, disputed) => withDisputed(facts, disputed, rules),
  }
}

function compileQuestion(question: QuestionRule, rules: Rules): CompiledQuestion {
  const choices = question.kind === 'choice' ? question.options : question.items
  return {
    id: question.id,
    kind: question.kind,
    weight: question.weight,
    effort: efforts[question.effort],
    knows: question.knows,
    applies: compileApplies(question, rules),
    choices,
    credits: new Map(choices.map(({ id, credit }) => [id, credit])),
    evidence: question.evidence.atLeast,
    redLine: question.redLine,
    floors: floorsFor(question.weight, rules),
  }
}

function floorsFor(weight: number, { floors = [] }: Rules): CapRule[] {
  return floors.flatMap(({ level, weight1, weight2, weight3 }) => {
    const below = [weight1, weight2, weight3][weight - 1]
    return below === undefined ? [] : { below, capsAt: level - 1 }
  })
}

/** The questions and facts a condition speaks of, each once, sorted. */
function namesIn(condition: Condition): { questions: string[]; facts: string[] } {
  if ('fact' in condition) return { questions: [], facts: [condition.fact] }
  if ('answer' in condition) return { questions: [condition.answer], facts: [] }
  const parts = (
    'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not]
  ).map(namesIn)
  return {
    questions: [...new Set(parts.flatMap((part) => part.questions))].sort(),
    facts: [...new Set(parts.flatMap((part) => part.facts))].sort(),
  }
}
