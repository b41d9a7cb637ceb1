// Facts decide which questions apply, and nothing else does. A question applies unless its condition
// is definitely false: who is not sure whether the product has a microphone is asked about it.
// Giving a fact can therefore take questions away, but never bring one that was not there.

import type { Facts } from './answer'
import { compileFactCondition } from './condition'
import type { FactRules } from './facts/fact-implications'
import type { QuestionRule, Rules } from './rules'

/** Makes the look-up "which questions apply, given these facts"; it returns question ids in questionnaire order. */
export function compileApplicability(
  rules: FactRules & Pick<Rules, 'sections'>,
): (facts: Facts) => Set<string> {
  const questions = rules.sections.flatMap((section) => section.questions)
  const tests = questions.map((question) => ({
    id: question.id,
    applies: compileApplies(question, rules),
  }))
  return (facts) => new Set(tests.filter(({ applies }) => applies(facts)).map(({ id }) => id))
}

/** Makes the test whether one question applies, given the facts. */
export function compileApplies(
  question: Pick<QuestionRule, 'appliesWhen'>,
  rules: FactRules,
): (facts: Facts) => boolean {
  if (!question.appliesWhen) return () => true
  const test = compileFactCondition(question.appliesWhen, rules)
  return (given) => test(given) !== false
}
