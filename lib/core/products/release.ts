// The schemas of what is assessed: a product, one release of it, and the scope of the assessment.

import { z } from 'zod'
import { calendarDate } from '../text/dates/calendar-date'
import { refuseWith } from '../text/refuse-with'
import { storedTexts } from '../text/typed/stored-text'
import { nameSchema, wordsSchema } from '../text/typed/words-schema'

/** Words about the scope. */
export const scopeWordsSchema = wordsSchema.max(300)
/** Parts of a product that an assessment may look at. */
export const scopeParts = ['device', 'app', 'cloud'] as const

/** Where a product may be offered; `other` is elsewhere. */
export const marketIds = ['eu', 'uk', 'us', 'ca', 'au', 'jp', 'kr', 'sg', 'in', 'br', 'other'] as const

/** A part of the product: assessed, left out, or a part that the product does not have. */
export const scopePartSchema = z.strictObject({
  in: z.boolean(refuseWith({ code: 'form-problem.scope.in', values: {} })),
  /** The product has no such part. An `in: false` without it says nothing of whether there is one. */
  exists: z.literal(false).optional(),
  /** Which one, or why it was left out. */
  detail: scopeWordsSchema.min(1, refuseWith({ code: 'form-problem.scope.detail', values: {} })).optional(),
})

/** Each market once. */
export const marketsSchema = z
  .array(z.enum(marketIds, refuseWith({ code: 'form-problem.scope.market', values: {} })))
  .min(1)
  .refine(
    (markets) => new Set(markets).size === markets.length,
    refuseWith({ code: 'form-problem.scope.markets-twice', values: {} }),
  )

/** What is in scope exists. */
const heldPartSchema = scopePartSchema.refine(
  (part) => !(part.in && part.exists === false),
  refuseWith({ code: 'form-problem.scope.in-and-none', values: {} }),
)

/** What of the product the assessment looks at. A part that is left out was not stated: neither in nor out. */
export const scopeSchema = z.strictObject({
  device: heldPartSchema.optional(),
  app: heldPartSchema.optional(),
  cloud: heldPartSchema.optional(),
  /** Where it is offered; left out where that was not stated. */
  markets: marketsSchema.optional(),
  /** Where it is sold or used, in words: of releases before there were markets, and of files. */
  regions: scopeWordsSchema.default(''),
})
export const storedScopeSchema = z.preprocess(storedTexts, scopeSchema)

export const releaseSchema = z.strictObject({
  label: nameSchema('form-problem.name.release'),
  date: calendarDate.optional(),
  scope: scopeSchema,
})

/** A release with the names it goes by in a report or a file. */
export const assessedReleaseSchema = z.strictObject({
  name: nameSchema('form-problem.name.product'),
  maker: nameSchema('form-problem.name.maker').optional(),
  release: releaseSchema,
})

export type ScopePartId = (typeof scopeParts)[number]
export type PartState = 'in' | 'out' | 'none' | 'not-stated'
export type Scope = z.infer<typeof scopeSchema>
export type Release = z.infer<typeof releaseSchema>
export type AssessedRelease = z.infer<typeof assessedReleaseSchema>

/** What a scope says of one of its parts. */
export function partState(part: Scope[ScopePartId]): PartState {
  if (!part) return 'not-stated'
  if (part.in) return 'in'
  return part.exists === false ? 'none' : 'out'
}
