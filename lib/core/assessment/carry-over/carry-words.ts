import type { KeysIn, Words } from '../../text/words/words'
import type { AnswerLine, CarryState } from './carry-over-schema'

/** What becomes of answers, in the order in which it needs attention. */
export const carryStates = [
  'carried-confirm',
  'suggested',
  'dropped',
  'new',
  'carried',
] as const satisfies readonly CarryState[]

/** "52 carried over unchanged, 2 to confirm, …": what a person wants to know first. */
export function carryCounts(
  lines: readonly AnswerLine[],
  { t }: Pick<Words<KeysIn<'carry-over'>>, 't'>,
): string {
  const count = (state: CarryState) => lines.filter((line) => line.state === state).length
  return t('carry-over.count', {
    carried: count('carried'),
    confirm: count('carried-confirm'),
    suggested: count('suggested'),
    dropped: count('dropped'),
    added: count('new'),
  })
}
