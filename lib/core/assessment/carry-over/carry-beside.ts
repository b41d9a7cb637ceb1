// Carries over what an assessment holds apart from its answers: facts, explanations of contradictions, its plan and own statuses of provisions.

import canonicalize from 'canonicalize'
import { keptOwn, provisionKeys } from '../../answers/own-status'
import { factsAskedAs } from '../../format/former-facts'
import { questionsById } from '../../format/question-place'
import type { Questionnaire } from '../../format/questionnaire'
import { checkFact } from '../check/check-fact'
import type { ResolvedAssessment } from '../resolve-assessment'
import type { OtherLine } from './carry-over-schema'

type Beside = Omit<ResolvedAssessment, 'answers'>

/** Facts that are still asked, explanations of contradictions that stayed as they were, plans for questions and own statuses of provisions that stayed. */
export function carryBeside(
  { facts, explanations, plan, own = {} }: Beside,
  before: Questionnaire,
  now: Questionnaire,
): { carried: Beside; lines: OtherLine[] } {
  const [keptFacts, factLines] = part(factsAskedAs(facts, before.facts, now.facts), 'fact', (id, value) => {
    const fact = now.facts.find((each) => each.id === id)
    return fact !== undefined && checkFact(fact, value).length === 0
  })
  const [keptExplanations, explanationLines] = part(explanations, 'explanation', (id) =>
    isSame(contradictionIn(before, id), contradictionIn(now, id)),
  )
  const questions = questionsById(now)
  const [keptPlan, planLines] = part(plan, 'plan', (id) => questions.has(id))
  const provisions = provisionKeys(now.frameworks)
  const [, ownLines] = part(own, 'own', (key) => provisions.has(key))
  const fresh = now.facts.filter(
    ({ id, formerly }) => !before.facts.some((each) => each.id === id || each.id === formerly),
  )
  return {
    carried: {
      facts: keptFacts,
      explanations: keptExplanations,
      plan: keptPlan,
      ...keptOwn(own, provisions),
    },
    lines: [
      ...factLines,
      ...fresh.map(({ id }): OtherLine => ({ kind: 'fact', id, state: 'new' })),
      ...explanationLines,
      ...planLines,
      ...ownLines,
    ],
  }
}

function part<Value>(
  values: Readonly<Record<string, Value>>,
  kind: OtherLine['kind'],
  holds: (id: string, value: Value) => boolean,
): [Record<string, Value>, OtherLine[]] {
  const entries = Object.entries(values)
  const kept = entries.filter(([id, value]) => holds(id, value))
  const lines = entries.map(
    ([id, value]): OtherLine => ({ kind, id, state: holds(id, value) ? 'carried' : 'dropped' }),
  )
  return [Object.fromEntries(kept), lines]
}

function contradictionIn({ contradictions }: Questionnaire, id: string) {
  return contradictions.find((each) => each.id === id)
}

function isSame(before: unknown, now: unknown): boolean {
  return before !== undefined && now !== undefined && canonicalize(before) === canonicalize(now)
}
