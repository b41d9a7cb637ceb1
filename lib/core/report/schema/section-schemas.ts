// One section of a report: its levels, where its points come from, and every answer.

import { z } from 'zod'
import { evidenceKinds } from '../../format/schema/evidence-kinds'
import { fields } from './fields'
import { countsSchema, day, lens, levelNameSchema, questionNameSchema, tenths } from './name-schemas'

export const lensReadingSchema = fields({
  public: {
    lens,
    /** Whole points, cut. */
    low: z.int(),
    high: z.int(),
    level: levelNameSchema,
    couldBe: levelNameSchema,
    /** The level before red lines, where they hold it down. */
    heldFrom: levelNameSchema.nullable(),
    /** Whether a red line that holds it is crossed, or all of them are only open; null where nothing holds it
     * and in reports of formats 1 and 2, which did not record it. */
    heldBy: z.enum(['crossed', 'open']).nullable(),
    /** Floors that hold it; left out where none does. */
    heldByFloors: z
      .array(fields({ public: { weight: z.int(), state: z.enum(['crossed', 'open']) } }))
      .optional(),
    /** What holds the level, in words; null where nothing does. */
    held: z.string().nullable(),
    /** What the level could be, in words; null where it could not be higher. */
    reach: z.string().nullable(),
  },
})

export const traceRowSchema = fields({
  public: {
    /** Null on the one line that all withheld questions of a section share for readers. */
    question: questionNameSchema.nullable(),
    says: z.string(),
    weight: z.int(),
    /** Share of the section in tenths of a per cent, by largest remainder; cut in reports of formats 1 and 2. */
    share: tenths,
    low: z.int(),
    high: z.int(),
    gained: tenths,
    uncertain: tenths,
    lost: tenths,
  },
})

export const evidenceInReportSchema = fields({
  public: { title: z.string(), kind: z.enum(evidenceKinds), speaksOf: day, expires: day.optional() },
  inside: { url: z.string().optional(), reference: z.string().optional(), sha256: z.string().optional() },
})

export const answerInReportSchema = fields({
  public: {
    question: questionNameSchema,
    clauses: z.array(z.string()),
    /** What was said: one line for a choice, one per ticked item for a checklist. */
    says: z.array(z.string()),
    kind: z.enum(['choice', 'checklist', 'unknown', 'not-applicable', 'missing', 'withheld']),
    because: z.string().nullable(),
    withheld: z.string().nullable(),
    /** What the team wrote for auditors and readers. */
    remark: z.string().nullable(),
    evidence: z.array(evidenceInReportSchema),
    /** Evidence of the asked kind is live on the report's date, or none is asked. */
    evidenced: z.boolean(),
    /** Why the evidence named does not count; null where it does or none is named. */
    evidenceNote: z.string().nullable(),
  },
  inside: {
    /** The team's own note; only reports stored in format 1 or 2 have any. */
    note: z.string().optional(),
  },
})

const totalsSchema = fields({ public: { gained: tenths, uncertain: tenths, lost: tenths } })

export const sectionInReportSchema = fields({
  public: {
    id: z.string(),
    title: z.string(),
    decides: z.boolean(),
    /** How many questions apply, where the section is marked to decide and these are too few. */
    tooFew: z.int().optional(),
    /** That it does not count towards the level, and why; null where it decides. */
    beside: z.string().nullable(),
    /** Why it has no level; null where it has one. */
    notAssessed: z.string().nullable(),
    counts: countsSchema,
    /** Empty where the section is not assessed; the claimed lens first. */
    lenses: z.array(lensReadingSchema),
    /** The claimed lens, question by question, in tenths of a point; the columns add up to the totals. */
    trace: z.array(traceRowSchema),
    totals: totalsSchema.nullable(),
    answers: z.array(answerInReportSchema),
  },
})
