// What a team's answer says, in the terms of its question: a credit, don't know yet, or not
// applicable. An answer that does not fit its question (an option it does not have, "none of these"
// with another tick, not applicable without a reason) counts as missing.

import type { AnswerValue } from '../../answers/answer'
import type { CompiledQuestion } from '../compile'

/** A number is a credit, 0 to 100. */
export type Reading = number | 'missing' | 'unknown' | 'not-applicable'

/** Reads one answer; `says` is undefined where there is none. */
export function interpretAnswer(question: CompiledQuestion, says: AnswerValue | undefined): Reading {
  if (says === undefined) return 'missing'
  switch (says.kind) {
    case 'choice':
      return question.kind === 'choice' ? (question.credits.get(says.option) ?? 'missing') : 'missing'
    case 'checklist':
      return question.kind === 'checklist' ? readTicks(question, says.items) : 'missing'
    case 'unknown':
      return 'unknown'
    case 'not-applicable':
      return says.because.trim() === '' ? 'missing' : 'not-applicable'
  }
}

function readTicks({ choices, credits }: CompiledQuestion, items: readonly string[]): Reading {
  let credit = 0
  for (let index = 0; index < items.length; index++) {
    const id = items[index] ?? ''
    const worth = credits.get(id)
    if (worth === undefined) return 'missing'
    if (items.indexOf(id) === index) credit += worth
  }
  if (items.length === 0) return 'missing'
  return items.length > 1 && hasExclusive(choices, items) ? 'missing' : credit
}

function hasExclusive(choices: CompiledQuestion['choices'], items: readonly string[]): boolean {
  return choices.some(
    (choice) => choice.exclusive && items.some((id) => id !== choice.id) && items.includes(choice.id),
  )
}
