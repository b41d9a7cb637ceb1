// A report, format 7. The page, the PDF and every export print this value and add nothing but captions: if a
// reader needs a number or a sentence, it is here. A submission stores its report as canonical JSON with the
// format number, because templates change and a published report must not. A change of what a report
// holds raises the number, freezes the schema of the format before in ../stored and keeps a sample of it.
// Numbers shown to readers are already cut: whole points in headlines, tenths (as whole numbers of
// tenths) in the trace. Dates are UTC calendar dates, YYYY-MM-DD; instants are ISO 8601 in UTC.

import { z } from 'zod'
import { fields } from './fields'
import { lawsInReportSchema } from './law-schemas'
import { countsSchema, day, lens, levelNameSchema, questionNameSchema } from './name-schemas'
import {
  contradictionInReportSchema,
  findOutSchema,
  floorInReportSchema,
  pathToLevelSchema,
  plannedSchema,
  redLineInReportSchema,
} from './next-schemas'
import { reviewInReportSchema } from './review-schemas'
import { sectionInReportSchema } from './section-schemas'
import { standardInReportSchema, standardLeftOutSchema } from './standard-schemas'

/** One part of a product: looked at, left out, not there, or not stated. */
export const scopePartSchema = fields({
  public: { state: z.enum(['in', 'out', 'none', 'not-stated']), detail: z.string().nullable() },
})

const scopeInReportSchema = fields({
  public: {
    device: scopePartSchema,
    app: scopePartSchema,
    cloud: scopePartSchema,
    /** Where it is sold or used, in words; empty where not stated. */
    regions: z.string(),
  },
})

export const productInReportSchema = fields({
  public: {
    name: z.string(),
    /** The organisation where no other maker was given; left out where neither is known. */
    maker: z.string().optional(),
    release: fields({
      public: { label: z.string(), date: day.optional(), scope: scopeInReportSchema },
    }),
  },
})

const notDecidingSchema = z
  .array(fields({ public: { section: z.string(), sectionTitle: z.string(), apply: z.int() } }))
  .optional()

const questionnaireInReportSchema = fields({
  public: {
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    title: z.string(),
    status: z.enum(['consultation', 'final']),
    standing: z.string(),
  },
})

const submissionInReportSchema = fields({
  public: {
    number: z.int(),
    at: z.iso.datetime(),
    accountable: fields({ public: { name: z.string(), role: z.string() } }),
    /** Of its page, which opens for members alone. */
    address: z.string(),
    /** The last day on which it is current. */
    validUntil: day,
    /** Whom anybody may write to, by email or on a page; null where the maker gave nobody. */
    contact: fields({ public: { name: z.string(), address: z.string() } }).nullable(),
  },
})

export const overallInReportSchema = z.discriminatedUnion('assessed', [
  fields({
    public: {
      assessed: z.literal(false),
      because: z.enum(['no-question', 'nothing-answered']),
      notDeciding: notDecidingSchema,
      notDecidingWords: z.string().nullable(),
      /** Why there is no level. */
      words: z.string(),
    },
  }),
  fields({
    public: {
      assessed: z.literal(true),
      level: levelNameSchema,
      couldBe: levelNameSchema,
      heldBackBy: z.array(
        fields({
          public: {
            section: z.string(),
            sectionTitle: z.string(),
            question: questionNameSchema.nullable(),
            /** Recorded in versions with floors only. */
            by: z.enum(['red-line', 'floor', 'points']).optional(),
          },
        }),
      ),
      /** Sections marked to decide in which too few questions apply; left out where there are none. */
      notDeciding: notDecidingSchema,
      notDecidingWords: z.string().nullable(),
      /** Other lenses that have content. */
      lenses: z.array(fields({ public: { lens, level: levelNameSchema, couldBe: levelNameSchema } })),
    },
  }),
])

export const reportSchema = fields({
  public: {
    format: z.literal(7),
    language: z.string(),
    /** The language and the digest of the messages that its sentences were made of; null in reports of earlier
     * formats, which did not store all of their sentences. */
    words: fields({ public: { language: z.string(), digest: z.string() } }).nullable(),
    /** Who has checked this, as a sentence; it is first in every output. */
    checked: z.string(),
    /** Whether it was submitted. */
    submitted: z.string(),
    /** The verdict in one sentence. */
    verdict: z.string(),
    product: productInReportSchema,
    questionnaire: questionnaireInReportSchema,
    /** Null where the report was made from a file or a draft: "not submitted". */
    submission: submissionInReportSchema.nullable(),
    /** The day the score speaks of. */
    date: day,
    /** Hex SHA-256 of the canonical facts, answers and explanations: names what was answered. */
    contentDigest: z.string(),
    /** `asks`: what the level asks of every question, where it asks anything. */
    levels: z.array(fields({ public: { name: z.string(), from: z.int(), asks: z.string().optional() } })),
    overall: overallInReportSchema,
    sections: z.array(sectionInReportSchema),
    counts: countsSchema,
    countsWords: z.string(),
    redLines: z.array(redLineInReportSchema),
    /** How many red lines of questions that apply are kept; null in reports of formats 1 and 2. */
    redLinesKept: z.int().nullable(),
    /** That there are none, and how many are kept. */
    redLineNotes: z.array(z.string()),
    /** Questions below what a level asks of their weight; left out of versions without floors. */
    floors: z.array(floorInReportSchema).optional(),
    next: fields({ public: { findOut: z.array(findOutSchema), path: pathToLevelSchema.nullable() } }),
    /** What became of the plan submitted before; null where there was none. */
    planned: plannedSchema.nullable(),
    contradictions: z.array(contradictionInReportSchema),
    /** What the law of its markets requires; left out where no law is read or it was not recorded. */
    laws: lawsInReportSchema.optional(),
    /** What the law requires first, in the order of its days; then other laws, standards and guidance. */
    standards: z.array(standardInReportSchema),
    /** Standards of which the questionnaire asks, that do not concern the product or that its team left out. */
    standardsLeftOut: z.array(standardLeftOutSchema),
    facts: z.array(fields({ public: { id: z.string(), ask: z.string(), says: z.string() } })),
    /** Questions that do not apply, by section, because facts say so. */
    leftOut: z.array(fields({ public: { section: z.string(), questions: z.array(questionNameSchema) } })),
    notCovered: z.array(z.string()),
    /** Rules that a reader needs with the numbers. */
    notes: fields({
      public: {
        levels: z.string(),
        indications: z.string(),
        laws: z.string(),
        support: z.string(),
        ownTable: z.string(),
      },
    }),
    howToCheck: z.string(),
    howToChallenge: z.string(),
    /** What auditors concluded. Never stored: added when a report is read, and left out where nobody was asked. */
    review: reviewInReportSchema.optional(),
    /** The address of a share link. Never stored: added to what the link shows. */
    shared: fields({ public: { address: z.string() } }).optional(),
  },
})
