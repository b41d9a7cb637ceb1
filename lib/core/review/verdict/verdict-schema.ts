// The schemas of what an auditor says of one thing in a submission: an answer, a fact, a withheld detail, an explained
// contradiction. The same schemas parse a form post, an autosave, a verdict file and stored JSON. Whether a verdict fits
// what it is about is checked afterwards (check-verdict.ts).

import { z } from 'zod'
import { chosenSchema, lengths, maxEvidence, reasonSchema } from '../../answers/answer'
import { calendarDate } from '../../text/dates/calendar-date'
import { storedWebAddress } from '../../text/typed/web-address'
import { bases } from './bases'

const why = reasonSchema
const mayHaveReason = { why: why.optional() }

/** The content behind a web address may change, so the day it was opened is part of the verdict. */
const openedSchema = z.array(z.strictObject({ url: storedWebAddress, on: calendarDate })).max(maxEvidence)

const judged = { basis: z.enum(bases), opened: openedSchema.default([]) }

/**
 * On an answer. `confirmed` and `insufficient` judge options or items, `accepted` and `rejected` a "not applicable";
 * `adjusted` (to what the auditor found) and `not-examined` go with both.
 */
export const answerVerdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirmed'), ...judged, ...mayHaveReason }),
  z.strictObject({ kind: z.literal('adjusted'), to: chosenSchema, ...judged, why }),
  z.strictObject({ kind: z.literal('insufficient'), ...judged, ...mayHaveReason }),
  z.strictObject({ kind: z.literal('accepted'), ...judged, ...mayHaveReason }),
  z.strictObject({ kind: z.literal('rejected'), ...judged, why }),
  z.strictObject({ kind: z.literal('not-examined'), ...mayHaveReason }),
])

/** On a fact that the team stated. */
export const factVerdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirmed') }),
  z.strictObject({ kind: z.literal('disputed'), why }),
])

/** On withheld details: whether people can still decide without them. */
export const withheldVerdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attested') }),
  z.strictObject({ kind: z.literal('not-attested'), why }),
])

/** On the explanation of a contradiction. */
export const contradictionVerdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted') }),
  z.strictObject({ kind: z.literal('not-accepted'), why }),
])

const id = z.string().min(1).max(lengths.id)

/** All verdicts of one review, each by the id of what it is about. Withheld details go by their question. */
export const reviewVerdictsSchema = z.strictObject({
  answers: z.record(id, answerVerdictSchema).default({}),
  facts: z.record(id, factVerdictSchema).default({}),
  withheld: z.record(id, withheldVerdictSchema).default({}),
  contradictions: z.record(id, contradictionVerdictSchema).default({}),
})

/** One verdict with what it is about, as it is saved. */
export const verdictEntrySchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('answers'), id, verdict: answerVerdictSchema }),
  z.strictObject({ on: z.literal('facts'), id, verdict: factVerdictSchema }),
  z.strictObject({ on: z.literal('withheld'), id, verdict: withheldVerdictSchema }),
  z.strictObject({ on: z.literal('contradictions'), id, verdict: contradictionVerdictSchema }),
])

/** The schema of a verdict by what it is on. */
export const verdictSchemas = {
  answers: answerVerdictSchema,
  facts: factVerdictSchema,
  withheld: withheldVerdictSchema,
  contradictions: contradictionVerdictSchema,
} as const

/** What a verdict can be on. */
export type Judged = VerdictEntry['on']

export function isJudged(on: string): on is Judged {
  return Object.hasOwn(verdictSchemas, on)
}

export type AnswerVerdict = z.infer<typeof answerVerdictSchema>
/** A verdict on anything. */
export type AnyVerdict = VerdictEntry['verdict']
export type ReviewVerdicts = z.infer<typeof reviewVerdictsSchema>
export type VerdictEntry = z.infer<typeof verdictEntrySchema>
