// What a team submitted, frozen: what was assessed, everything said, who answers for it, and the score
// under every lens. A submission stores it as canonical JSON with its digest. Format 3 added
// floors to the scores and, before any release wrote it, what the team says itself of provisions, the evidence that
// a line of the plan is to bring, parts of the scope that do not exist, and markets. Who changes it raises the number, freezes the format
// before as content-of-format-1.ts does, and keeps a sample of it.

import { z } from 'zod'
import { scoreSchema } from '../../scoring/score-schema'
import {
  frozenAnswerSchema,
  frozenExplanationSchema,
  frozenFactSchema,
  frozenOwnStatusSchema,
  frozenPlanLineWithEvidenceSchema,
  scopeWithMarketsSchema,
} from './frozen-schemas'

const text = z.string()

export const submissionContentSchema = z.strictObject({
  format: z.literal(3),
  questionnaire: z.strictObject({ id: text, version: text, hash: text }),
  product: z.strictObject({
    name: text,
    /** The organisation where no other maker was given. */
    maker: text.optional(),
    release: z.strictObject({ label: text, date: text.optional(), scope: scopeWithMarketsSchema }),
  }),
  facts: z.record(text, frozenFactSchema),
  answers: z.record(text, frozenAnswerSchema),
  explanations: z.record(text, frozenExplanationSchema),
  plan: z.record(text, frozenPlanLineWithEvidenceSchema),
  /** What the team said itself of provisions; left out where it said nothing. */
  own: z.record(text, frozenOwnStatusSchema).optional(),
  submission: z.strictObject({
    number: z.int(),
    /** ISO 8601, in UTC. */
    at: text,
    accountable: z.strictObject({ name: text, role: text }),
  }),
  /** Claimed, evidenced and verified. */
  scores: z.array(scoreSchema),
})

export type SubmissionContent = z.infer<typeof submissionContentSchema>
