// What becomes of answers in a carry-over, in words; for pages and for the terminal.

import type { AnswerLine, CarryReason, CarryState, OtherLine } from './carry-over-schema'

/** The groups in the order in which they want attention. */
export const carryGroups: readonly { state: CarryState; title: string; lead: string }[] = [
  {
    state: 'carried-confirm',
    title: 'Carried over, please confirm',
    lead: 'The answer comes along. Its words or its worth changed, so somebody should look at it again.',
  },
  {
    state: 'suggested',
    title: 'Suggested',
    lead: 'The question was split, merged or put in another form. The suggestion follows from what you said, and never says more.',
  },
  {
    state: 'dropped',
    title: 'Not carried',
    lead: 'These answers have no place in the new version. They stay readable here and in the old assessment.',
  },
  { state: 'new', title: 'New questions', lead: 'Nobody has asked you these before.' },
  { state: 'carried', title: 'Carried as they are', lead: 'Nothing that matters to these answers changed.' },
]

export const reasonWords: Record<CarryReason, string> = {
  meaning: 'The meaning of this option changed.',
  credit: 'Is worth something else now.',
  split: 'Its question is asked in parts now.',
  merged: 'Its question is asked in another form or together with others now.',
  retired: 'The question was removed.',
  'option-gone': 'The chosen option no longer exists.',
  'items-gone': 'Some of what it says is asked in other words now, or no longer here.',
  'not-applicable-gone': '“Not applicable” is no longer an answer to this question.',
}

export const otherWords: Record<OtherLine['kind'], { one: string; many: string }> = {
  fact: { one: 'fact', many: 'facts' },
  explanation: { one: 'explanation of a contradiction', many: 'explanations of contradictions' },
  plan: { one: 'line of the plan', many: 'lines of the plan' },
}

/** "52 answers are carried as they are, 2 are to confirm, …": what somebody wants to know first. */
export function countWords(lines: readonly AnswerLine[]): string {
  const count = (state: CarryState) => lines.filter((line) => line.state === state).length
  return [
    `${count('carried')} carried as they are`,
    `${count('carried-confirm')} to confirm`,
    `${count('suggested')} suggested`,
    `${count('dropped')} not carried`,
    `${count('new')} new`,
  ].join(', ')
}
