// A fact said "no" while a fact said "yes" implies it, directly or through others: both cannot be true.
// Such a conflict would make questions that apply look as if they did not, so it is refused when it is
// written and blocks a submission where an earlier release stored it.

import type { Coded, KeysIn } from '../../text/words/words'
import type { Facts } from '../answer'
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

/** Names both facts by their ids; for files and programs. */
export function factConflictInFile({ fact, impliedBy }: FactConflict): Coded<KeysIn<'file-problem'>> {
  return { code: 'file-problem.fact-conflict', values: { fact, impliedBy } }
}

/** Names both facts in the words of the questionnaire. */
export function factConflictMessage(
  { fact, impliedBy }: FactConflict,
  facts: readonly { id: string; ask: string }[],
): Coded<KeysIn<'problem'>> {
  const askOf = (id: string) => facts.find((each) => each.id === id)?.ask ?? id
  return { code: 'problem.fact-conflict', values: { implying: askOf(impliedBy), implied: askOf(fact) } }
}
