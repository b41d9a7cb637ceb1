// zod keeps a refusal as a text. A schema's own refusals are messages with values, so each is kept here under the
// text that zod gets, and found again when the refusal becomes a problem.

import type { ProblemCode } from './problem'
import type { Coded } from './words/words'

const messages = new Map<string, Coded<ProblemCode>>()

/** What zod takes as the error of a check: z.string().min(1, refuseWith({ code: 'problem.reason', values: {} })). */
export function refuseWith(message: Coded<ProblemCode>): string {
  const text = `${message.code} ${JSON.stringify(message.values)}`
  messages.set(text, message)
  return text
}

/** The message that a schema refused with; undefined where it used none of its own. */
export function findMessage(text: string): Coded<ProblemCode> | undefined {
  return messages.get(text)
}
