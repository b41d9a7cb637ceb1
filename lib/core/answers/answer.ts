// The schemas of what a team says: one answer, one fact, one explanation. The same schemas parse a
// form post, an autosave, an assessment file and stored JSON, so that a value means one thing
// everywhere. Whether an option belongs to a question is checked against the pinned version
// afterwards (check-answer.ts), since a shape alone cannot know it.

import { z } from 'zod'
import '../text/coded-issue'
import { refuseWith } from '../text/refuse-with'
import { storedTexts } from '../text/typed/stored-text'
import { longestAddress } from '../text/typed/web-address'
import { wordsSchema } from '../text/typed/words-schema'
import { evidenceLinkSchema, longestTitle, storedEvidenceSchema } from './evidence/evidence'

/** Longest texts people may write, in characters: long enough for a paragraph, short enough to store safely. */
export const lengths = { note: 4000, reason: 2000, title: longestTitle, url: longestAddress, id: 60 } as const
/** Pieces of evidence for one answer. */
export const maxEvidence = 20

const id = z.string().min(1).max(lengths.id)
export const reasonSchema = wordsSchema
  .min(1, refuseWith({ code: 'problem.reason', values: {} }))
  .max(lengths.reason)
export const noteSchema = wordsSchema.min(1).max(lengths.note)

const choiceSaysSchema = z.strictObject({ kind: z.literal('choice'), option: id })
const checklistSaysSchema = z.strictObject({
  kind: z.literal('checklist'),
  items: z.array(id).min(1).max(40),
})
/** An option or items, to which an auditor may adjust an answer. */
export const chosenSchema = z.discriminatedUnion('kind', [choiceSaysSchema, checklistSaysSchema])

const saysSchema = z.discriminatedUnion('kind', [
  choiceSaysSchema,
  checklistSaysSchema,
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not-applicable'), because: wordsSchema.max(lengths.reason) }),
])

const answerShape = z.strictObject({
  says: saysSchema,
  /** For the team alone: never in a report. */
  note: noteSchema.optional(),
  /** For auditors and readers of the report. */
  remark: noteSchema.optional(),
  /** The justified non-disclosure of clauses 2.A.12 to 2.A.14. */
  withheld: reasonSchema.optional(),
  evidence: z.array(storedEvidenceSchema).max(maxEvidence).default([]),
  /** Carried over from another assessment and not yet confirmed by a person. */
  copied: z.boolean().default(false),
})

/** What a person says now. */
export const answerSchema = answerShape.extend({
  evidence: z.array(evidenceLinkSchema).max(maxEvidence).default([]),
})
/** What a person said under this release or an earlier one, from the database. */
export const storedAnswerSchema = z.preprocess(storedTexts, answerShape)
/** Of such an answer only what was chosen. */
export const storedSaysSchema = z.preprocess(storedTexts, saysSchema)

/** yes-no: 'yes' or 'no'; one-of: a value's id; several-of: a list of them; any type: 'not-sure'. */
export const factValueSchema = z.union([id, z.array(id).max(40)])
export const factsSchema = z.record(z.string().max(lengths.id), factValueSchema)
export const answersSchema = z.record(z.string().max(lengths.id), answerSchema)

/** By contradiction id; `about` is the digest of the answers it explains, and lapses when they change. */
export const explanationsSchema = z.record(
  z.string().max(lengths.id),
  z.strictObject({ text: reasonSchema, about: z.string().max(64) }),
)
export const storedExplanationSchema = z.preprocess(storedTexts, explanationsSchema.valueType)

export type Answer = z.infer<typeof answerSchema>
export type AnswerValue = Answer['says']
export type FactValue = z.infer<typeof factValueSchema>
export type Facts = z.infer<typeof factsSchema>
export type Answers = z.infer<typeof answersSchema>
export type Explanations = z.infer<typeof explanationsSchema>

/** Whether an answer is still to be given: none yet, not known yet, or copied and not confirmed. */
export function isOpenAnswer(answer: Answers[string] | undefined): boolean {
  return answer === undefined || answer.says.kind === 'unknown' || answer.copied
}
