// The schema of a stored carry-over: the state of every answer, read back long after newer versions
// have been published.

import { z } from 'zod'
import { storedAnswerSchema } from '../../answers/answer'

const carryStates = ['carried', 'carried-confirm', 'suggested', 'dropped', 'new'] as const
/** Why an answer is not simply carried. */
const carryReasons = [
  'meaning',
  'credit',
  'split',
  'merged',
  'retired',
  'option-gone',
  'items-gone',
  'not-applicable-gone',
] as const

const answerLineSchema = z.strictObject({
  state: z.enum(carryStates),
  /** In the newer version; in the older one where the answer is dropped. */
  question: z.string(),
  /** The answers it comes from, by their questions in the older version; empty where the question is new. */
  before: z.array(z.strictObject({ question: z.string(), answer: storedAnswerSchema })),
  after: storedAnswerSchema.nullable(),
  reason: z.enum(carryReasons).nullable(),
  /** The authors' words. */
  because: z.string().nullable(),
})

/** What else was said: a fact, the explanation of a contradiction, a line of the plan, an own status of a provision. */
const otherLineSchema = z.strictObject({
  kind: z.enum(['fact', 'explanation', 'plan', 'own']),
  id: z.string(),
  state: z.enum(['carried', 'dropped', 'new']),
})

export const carryLinesSchema = z.strictObject({
  answers: z.array(answerLineSchema),
  others: z.array(otherLineSchema),
})

export type AnswerLine = z.infer<typeof answerLineSchema>
export type OtherLine = z.infer<typeof otherLineSchema>
export type CarryState = AnswerLine['state']
export type CarryReason = NonNullable<AnswerLine['reason']>
export type CarryLines = z.infer<typeof carryLinesSchema>
