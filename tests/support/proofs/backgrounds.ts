// What else may be said beside one answer: nothing, all the best, all the worst, and anything by chance.

import fc from 'fast-check'
import type { Facts } from '@/lib/core/answers/answer'
import type { Fact, Questionnaire } from '@/lib/core/format/questionnaire'
import type { Given } from '@/lib/core/scoring/level/score-section'
import { arbitraryAnswers } from '../arbitrary-answers'
import { productsOver } from './products-over'
import { best, toAll, unknown, worst } from './saying'

const seed = 20261122

/** Every kind of product beside every kind of answers, and six of either by chance, always the same six. */
export function backgroundsOf(questionnaire: Questionnaire): Given[] {
  const products: Facts[] = [{}, ...productsOver(questionnaire.facts, [])]
  const said = [{}, ...[() => unknown, best, worst].map((say) => toAll(questionnaire, say))]
  const plain = products.flatMap((facts) => said.map((answers) => ({ facts, answers })))
  const chance = fc.record({ facts: anyFacts(questionnaire.facts), answers: arbitraryAnswers(questionnaire) })
  return [...plain, ...fc.sample(chance, { seed, numRuns: 6 })]
}

function anyFacts(facts: readonly Fact[]): fc.Arbitrary<Facts> {
  return fc.record(Object.fromEntries(facts.map((fact) => [fact.id, anyValue(fact)])))
}

function anyValue({ type, values = [] }: Fact) {
  const ids = values.map(({ id }) => id)
  if (type === 'several-of') return fc.oneof(fc.subarray(ids), fc.constant('not-sure'))
  return fc.constantFrom(...(type === 'yes-no' ? ['yes', 'no'] : ids), 'not-sure')
}
