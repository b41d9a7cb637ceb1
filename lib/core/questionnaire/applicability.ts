// Facts decide which questions apply, and nothing else does. A question applies unless its condition
// is definitely false: who is not sure whether the product has a microphone is asked about it.
// Giving a fact can therefore take questions away, but never bring one that was not there.

import type { Facts } from '../assessment/answer'
import type { FactRule, QuestionRule, Rules } from '../scoring/rules'
import { compileFactCondition } from './condition'

/** Makes the look-up "which questions apply, given these facts"; it returns question ids in questionnaire order. */
export function compileApplicability(
  rules: Pick<Rules, 'facts' | 'sections'>,
): (facts: Facts) => Set<string> {
  const questions = rules.sections.flatMap((section) => section.questions)
  const tests = questions.map((question) => ({
    id: question.id,
    applies: compileApplies(question, rules.facts),
  }))
  return (facts) => new Set(tests.filter(({ applies }) => applies(facts)).map(({ id }) => id))
}

/** Makes the test whether one question applies, given the facts. */
export function compileApplies(
  question: Pick<QuestionRule, 'appliesWhen'>,
  facts: readonly FactRule[],
): (facts: Facts) => boolean {
  if (!question.appliesWhen) return () => true
  const test = compileFactCondition(question.appliesWhen, facts)
  return (given) => test(given) !== false
}
