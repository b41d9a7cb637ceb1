// What the law of the product's markets requires, in a report. Left out of reports that did not record it and of
// questionnaires that read no law.

import { z } from 'zod'
import { fields } from './fields'
import { day, questionNameSchema } from './name-schemas'
import { missingSchema, statusSchema } from './standard-schemas'

/** The provision to look at next, and the question whose answer would indicate it. */
const nextProvisionSchema = fields({
  public: {
    id: z.string(),
    title: z.string(),
    /** Null where its answer is withheld from the reader; so is `missing`. */
    question: questionNameSchema.nullable(),
    missing: missingSchema.nullable(),
  },
})

/** Provisions of one law that apply from the same day. */
export const lawInReportSchema = fields({
  public: {
    /** The id of the standard, which the report shows as well. */
    standard: z.string(),
    title: z.string(),
    /** What this part is about; null where all of the law applies from the same day. */
    part: z.string().nullable(),
    from: day,
    /** What the law makes all of it depend on, in our words. */
    appliesIf: z.array(z.string()),
    /** How many of the provisions that apply have each status; those that ask for nothing are not counted. */
    counts: z.record(statusSchema, z.int()),
    /** False where no provision was compared with the text of the law: then no count is shown. */
    checked: z.boolean(),
    /** Null where no answer can indicate more. */
    next: nextProvisionSchema.nullable(),
    /** Since or from when it applies, in words. */
    applies: z.string(),
    /** What this part is about and depends on; null where there is neither. */
    about: z.string().nullable(),
    /** How much is indicated, in words. */
    indicated: z.string(),
    nextWords: z.string(),
  },
})

const lawNameSchema = fields({ public: { id: z.string(), title: z.string() } })

export const lawsInReportSchema = fields({
  public: {
    /** The fact that says where the product is offered; null where the questionnaire does not ask. */
    fact: z.string().nullable(),
    /** Where it is offered, in words; null where it is not said. */
    markets: z.array(z.string()).nullable(),
    /** What applies there, in the order of the days from which it does. */
    required: z.array(lawInReportSchema),
    /** Laws of these markets of which nothing applies, because facts say so. */
    notConcerned: z.array(lawNameSchema),
    /** Laws of these markets that the team has left out. */
    leftOut: z.array(lawNameSchema),
    /** Markets for which the questionnaire reads no law, in words. */
    withoutLaw: z.array(z.string()),
    /** Where the product is offered, as a sentence. */
    offered: z.string(),
    /** What else is to be said of these markets, a sentence each. */
    further: z.array(z.string()),
  },
})
