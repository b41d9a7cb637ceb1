// What an auditor said of single answers, facts and explanations, in a report. What was claimed is in the words of the report
// that was stored; what was found is in those of the questionnaire.

import { z } from 'zod'
import { bases } from '../../review/verdict/bases'
import { fields } from './fields'
import { day, questionNameSchema } from './name-schemas'
import { evidenceInReportSchema } from './section-schemas'

/** One piece of evidence that a verdict could rest on. */
const pieceInReportSchema = fields({
  public: {
    evidence: evidenceInReportSchema,
    /** Hex SHA-256 of the piece as it was frozen, canonical JSON. */
    digest: z.string(),
    /** Added by the team during the review, beside the submission. */
    added: z.boolean(),
  },
})

const openedSchema = fields({ public: { url: z.string(), on: day } })

export const verdictInReportSchema = fields({
  public: {
    question: questionNameSchema,
    kind: z.enum([
      'confirmed',
      'adjusted',
      'insufficient',
      'accepted',
      'rejected',
      'not-examined',
      'withheld',
    ]),
    /** The verdict in words. */
    words: z.string(),
    /** What the team said, one line for a choice, one per ticked item for a checklist. */
    claimed: z.array(z.string()),
    /** What the auditor found in its place; null where they named nothing else. */
    found: z.array(z.string()).nullable(),
    basis: z.enum(bases).nullable(),
    basisWords: z.string().nullable(),
    why: z.string().nullable(),
    pieces: z.array(pieceInReportSchema),
  },
  inside: {
    /** Web addresses that the auditor opened, and on which days. */
    opened: z.array(openedSchema).optional(),
  },
})

/** A fact that the auditor does not believe, and what it would bring if it were not as stated. */
export const disputedInReportSchema = fields({
  public: {
    fact: z.string(),
    ask: z.string(),
    says: z.string(),
    why: z.string(),
    /** Questions that would apply. */
    questions: z.array(questionNameSchema),
    /** Those of them that have a red line. */
    redLines: z.array(questionNameSchema),
    words: z.string(),
  },
})

/** On details that the team withholds: whether people can still decide without them. */
export const attestedInReportSchema = fields({
  public: {
    question: questionNameSchema,
    kind: z.enum(['attested', 'not-attested']),
    words: z.string(),
    why: z.string().nullable(),
  },
})

/** On the team's explanation of a contradiction. */
export const explainedInReportSchema = fields({
  public: {
    id: z.string(),
    text: z.string(),
    kind: z.enum(['accepted', 'not-accepted']),
    words: z.string(),
    why: z.string().nullable(),
  },
})

/** A file of the review itself, which its auditor attached. */
export const attachedInReportSchema = fields({
  public: {
    to: z.enum(['verdict', 'finding', 'request']),
    toWords: z.string(),
    /** What the question asks, or what the finding found. */
    about: z.string(),
    name: z.string(),
    /** In hex, of the content as it is stored. */
    sha256: z.string(),
    /** Who attached it, and when. */
    words: z.string(),
    names: z.array(z.string()),
  },
})

export const addedInReportSchema = fields({
  public: {
    question: questionNameSchema,
    piece: pieceInReportSchema,
    /** Who added it, and when. */
    words: z.string(),
    names: z.array(z.string()),
  },
})
