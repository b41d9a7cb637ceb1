// The review in a report: what auditors concluded of this submission, and every other review that was asked for. It is
// added beside the stored report when that is read, and changes nothing in it.

import { z } from 'zod'
import { outcomes } from '../../review/conclusion/outcomes'
import { reviewStates } from '../../review/lifecycle/review-lifecycle'
import { fields } from './fields'
import { findingInReportSchema, saidInReportSchema } from './finding-schemas'
import { day, levelNameSchema, questionNameSchema } from './name-schemas'
import { lensReadingSchema } from './section-schemas'
import {
  addedInReportSchema,
  attachedInReportSchema,
  attestedInReportSchema,
  disputedInReportSchema,
  explainedInReportSchema,
  verdictInReportSchema,
} from './verdict-schemas'

/** What is printed with its reason, such as a withdrawal; `words` say who, what and when. */
const reasonedSchema = fields({ public: { on: day, words: z.string(), reason: z.string() } })

const auditorInReportSchema = fields({
  public: {
    name: z.string(),
    addressVerified: z.boolean(),
    /** In the auditor's own words. */
    firm: z.string().nullable(),
    competence: z.string(),
  },
})

/** One line of the statement of standing, in the auditor's words. */
const statedSchema = fields({ public: { about: z.string(), says: z.string() } })

/** A section in the verified lens. `reading` is null where no level may be shown; `words` say how much was examined. */
const verifiedSectionSchema = fields({
  public: {
    section: z.string(),
    sectionTitle: z.string(),
    reading: lensReadingSchema.nullable(),
    words: z.string(),
  },
})

const verifiedInReportSchema = fields({
  public: {
    /** Null where not all that decides was examined. */
    overall: fields({ public: { level: levelNameSchema, couldBe: levelNameSchema } }).nullable(),
    /** Why there is no overall level; null where there is one. */
    noLevel: z.string().nullable(),
    sections: z.array(verifiedSectionSchema),
    applying: z.int(),
    examined: z.int(),
    /** "15 of 62 examined: 13 confirmed, 2 adjusted". */
    words: z.string(),
  },
})

export const conclusionInReportSchema = fields({
  public: {
    /** The id of the review. */
    review: z.string(),
    /** Hex SHA-256 of the stored conclusion. */
    digest: z.string(),
    at: z.iso.datetime(),
    outcome: z.enum(outcomes),
    outcomeWords: z.string(),
    /** Who checked it, on whose account, with which outcome, as a sentence. */
    checked: z.string(),
    /** What people wrote in that sentence. */
    names: z.array(z.string()),
    withdrawn: reasonedSchema.nullable(),
    auditor: auditorInReportSchema,
    standing: z.array(statedSchema),
    /** Who asked for it and why, when it was accepted and concluded. */
    course: z.string(),
    why: z.string(),
    criteria: fields({
      public: { id: z.string(), version: z.string(), hash: z.string(), words: z.string() },
    }),
    scope: z.string(),
    /** How the answers that were examined were chosen; null where all were to be. */
    sample: z.string().nullable(),
    /** What was done, by what the verdicts rest on. */
    done: z.string(),
    limits: z.string(),
    /** What this review is not. */
    notice: z.string(),
    verified: verifiedInReportSchema,
    verdicts: z.array(verdictInReportSchema),
    facts: z.string().nullable(),
    disputed: z.array(disputedInReportSchema),
    withheld: z.array(attestedInReportSchema),
    contradictions: z.array(explainedInReportSchema),
    findings: z.array(findingInReportSchema),
    added: z.array(addedInReportSchema),
    /** That the team asked to stop the review. */
    stopsAsked: z.array(reasonedSchema),
  },
  inside: {
    /** What the auditor asked the team for. */
    requests: z
      .array(fields({ public: { question: questionNameSchema, thread: z.array(saidInReportSchema) } }))
      .optional(),
    files: z.array(attachedInReportSchema).optional(),
  },
})

/** Another review of the product: of another submission, or one that ended without a conclusion. */
export const otherReviewInReportSchema = fields({
  public: {
    review: z.string(),
    auditor: z.string(),
    state: z.enum(reviewStates),
    outcome: z.enum(outcomes).nullable(),
    askedOn: day,
    endedOn: day.nullable(),
    /** The release and the number of the submission. */
    about: z.string(),
    /** How it ended, or that it has not. */
    words: z.string(),
    reason: z.string().nullable(),
    stopsAsked: z.array(reasonedSchema),
  },
})

export const reviewInReportSchema = fields({
  public: {
    /** The review whose verified lens is shown: the latest that is not withdrawn; null where there is none. */
    current: z.string().nullable(),
    /** Every conclusion on this submission, the latest first. */
    conclusions: z.array(conclusionInReportSchema),
    /** In the order in which they were asked for. */
    others: z.array(otherReviewInReportSchema),
  },
})
