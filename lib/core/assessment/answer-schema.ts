// The door for what a team says: one answer, one fact, one explanation. The same schemas read a
// form post, an autosave, an assessment file and stored JSON, so that a value means one thing
// everywhere. Whether an option belongs to a question is checked against the pinned version
// afterwards (check-answer.ts), since a shape alone cannot know it.

import { z } from 'zod'
import { evidenceKinds } from '../questionnaire/schema'

/** Longest texts people may write, in characters: long enough for a paragraph, short enough to store safely. */
export const lengths = { note: 4000, reason: 2000, title: 200, url: 2000, id: 60 } as const
/** Links to evidence for one answer. */
export const mostEvidence = 20

const id = z.string().min(1).max(lengths.id)
/** Half a character, or the character that ends a text in other programs: neither can be stored or printed. */
const unstorable = /[\0\p{Surrogate}]/u
const isStorable = (text: string) => !unstorable.test(text)
const storable = 'holds a character that cannot be stored; remove it'
/** Anything a person writes, trimmed. */
export const wordsSchema = z.string().trim().refine(isStorable, storable)
export const reasonSchema = wordsSchema.min(1, 'give the reason').max(lengths.reason)
export const noteSchema = wordsSchema.min(1).max(lengths.note)
export const calendarDate = z.iso.date('write a date as YYYY-MM-DD')

const saysSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: id }),
  z.strictObject({ kind: z.literal('checklist'), items: z.array(id).min(1).max(40) }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not-applicable'), because: wordsSchema.max(lengths.reason) }),
])

export const evidenceLinkSchema = z.strictObject({
  title: wordsSchema.min(1, 'give the evidence a title').max(lengths.title),
  url: z
    .url({ protocol: /^https?$/, error: 'write a web address that starts with https:// or http://' })
    .max(lengths.url)
    .refine(isStorable, storable),
  kind: z.enum(evidenceKinds),
  /** The day the evidence speaks of: of the test, of the document's edition. */
  speaksOf: calendarDate,
  expires: calendarDate.optional(),
})

export const answerSchema = z.strictObject({
  says: saysSchema,
  /** For the team alone: never in a report. */
  note: noteSchema.optional(),
  /** For auditors and readers of the report. */
  remark: noteSchema.optional(),
  /** The justified non-disclosure of clauses 2.A.12 to 2.A.14. */
  withheld: reasonSchema.optional(),
  evidence: z.array(evidenceLinkSchema).max(mostEvidence).default([]),
  /** Carried over from another assessment and not yet confirmed by a person. */
  copied: z.boolean().default(false),
})

/** yes-no: 'yes' or 'no'; one-of: a value's id; several-of: a list of them; any type: 'not-sure'. */
export const factValueSchema = z.union([id, z.array(id).max(40)])
export const factsSchema = z.record(z.string().max(lengths.id), factValueSchema)
export const answersSchema = z.record(z.string().max(lengths.id), answerSchema)

/** By contradiction id; `about` is the digest of the answers it explains, and lapses when they change. */
export const explanationsSchema = z.record(
  z.string().max(lengths.id),
  z.strictObject({ text: reasonSchema, about: z.string().max(64) }),
)
