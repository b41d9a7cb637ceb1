// A fact said "no" while a fact said "yes" implies it, directly or through others: both cannot be true.
// Such a conflict would make questions that apply look as if they did not, so it is refused when it is
// written and blocks a submission where an earlier release stored it.

import type { Facts } from './answer'
import { type FactRules, factsImplying } from './fact-implications'

/** `fact` was said no; `impliedBy` was said yes and implies it. */
export type FactConflict = { fact: string; impliedBy: string }

/** Finds the conflicts among given facts, in the order of the rules; prepare it once per questionnaire. */
export function compileFactConflicts(rules: FactRules): (facts: Facts) => FactConflict[] {
  const pairs = rules.facts
    .filter(({ type }) => type === 'yes-no')
    .flatMap(({ id: fact }) =>
      factsImplying(fact, rules).map((impliedBy): FactConflict => ({ fact, impliedBy })),
    )
  return (facts) => pairs.filter((pair) => facts[pair.fact] === 'no' && facts[pair.impliedBy] === 'yes')
}

/** One sentence that names both facts by their ids and says what to do; for files and programs. */
export function factConflictWords({ fact, impliedBy }: FactConflict): string {
  return `${fact} is no, but ${impliedBy} is yes and implies it. Change one of the two.`
}

/** The same for people, in the words of the questionnaire. */
export function factConflictSentence(
  { fact, impliedBy }: FactConflict,
  facts: readonly { id: string; ask: string }[],
): string {
  const askOf = (id: string) => facts.find((each) => each.id === id)?.ask ?? id
  return `“${askOf(impliedBy)}” is answered yes, and that makes “${askOf(fact)}” a yes too. Change one of the two.`
}
