import 'server-only'
import { z } from 'zod'
import { lengths } from '@/lib/core/answers/answer'
import { type Standing, standingSchema } from '@/lib/core/review/independence/standing'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { wordsSchema } from '@/lib/core/text/typed/words-schema'

/** What an auditor states when they accept a review. `firm` may be empty. */
export const acceptSchema = z.object({
  standing: standingSchema,
  firm: wordsSchema.max(lengths.title),
  competence: wordsSchema
    .min(1, refuseWith({ code: 'form-problem.review.competence', values: {} }))
    .max(lengths.reason),
})
export type AcceptInput = { standing: Standing; firm: string; competence: string }
