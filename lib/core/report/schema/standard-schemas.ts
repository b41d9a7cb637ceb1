// Outside standards in a report. What a report older than format 2 did not record is null.

import { z } from 'zod'
import { supports } from '../../answers/own-status'
import { fields } from './fields'

export const statusSchema = z.enum([
  'indicated',
  'partly-indicated',
  'not-indicated',
  'unknown',
  'not-applicable',
  'not-asked',
])

/** What would have to be said; see core/questionnaire/read-mapping.ts. */
export const missingSchema = fields({
  public: {
    indicates: z.enum(['whole', 'part']),
    needs: z.enum(['all', 'one']),
    choices: z.array(z.string()),
    /** The same as a sentence; null where there is no such choice. */
    words: z.string().nullable(),
  },
})

const basisSchema = fields({
  public: {
    question: z.string(),
    /** Null where it was not recorded, and for readers of a withheld answer. */
    indicates: z.enum(['whole', 'part', 'nothing', 'silent', 'not-answered', 'left-out']).nullable(),
    missing: missingSchema.nullable(),
  },
})

/** A provision that another is read through; `standard` is the title and version of its standard. */
const throughSchema = fields({
  public: { standard: z.string(), provision: z.string(), status: statusSchema },
})

export const provisionInReportSchema = fields({
  public: {
    id: z.string(),
    /** Our own short title, never the standard's wording. */
    title: z.string(),
    strength: z.string(),
    /** The standard's own status code, such as "M C (1)"; null where it has none. */
    code: z.string().nullable(),
    group: z.string().nullable(),
    /** What the standard makes it depend on, in our words. */
    appliesIf: z.array(z.string()),
    status: statusSchema,
    /** The most that answers to the questions asked can indicate of it. */
    atMost: z.enum(['whole', 'part', 'nothing']).nullable(),
    /** What says so, question by question. */
    basis: z.array(basisSchema),
    /** The provisions it is read through; left out where it is read by itself. */
    through: z.array(throughSchema).optional(),
    /** True where its number or topic was not checked against its text, so that it is at most partly indicated. */
    unchecked: z.boolean().optional(),
    /** Where its status comes from and what no answer can change; null where there is nothing to say. */
    limit: z.string().nullable(),
  },
  inside: {
    /** What the team says itself; left out where it says nothing. It is never counted. */
    own: fields({
      public: {
        /** As forms of standards have it: Y, N or N/A. */
        status: z.enum(supports).nullable(),
        detail: z.string().nullable(),
        reference: z.string().nullable(),
      },
    }).optional(),
  },
})

export const standardInReportSchema = fields({
  public: {
    id: z.string(),
    title: z.string(),
    version: z.string(),
    publisher: z.string().nullable(),
    /** Where the standard's own text is. */
    url: z.string().nullable(),
    licenceNote: z.string().nullable(),
    /** Whether it is a law, a standard or guidance; left out where it was not recorded. */
    binding: z.enum(['law', 'standard', 'guidance']).optional(),
    counts: z.record(statusSchema, z.int()),
    /** The counts in words. */
    summary: z.string(),
    provisions: z.array(provisionInReportSchema),
  },
})

export const standardLeftOutSchema = fields({
  public: {
    id: z.string(),
    title: z.string(),
    version: z.string(),
    because: z.enum(['chosen', 'other-markets']),
    words: z.string(),
  },
})
