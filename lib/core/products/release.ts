// The schemas of what is assessed: a product, one release of it, and the scope of the assessment.

import { z } from 'zod'
import { calendarDate } from '../text/dates/calendar-date'
import { refuseWith } from '../text/refuse-with'
import { storedTexts } from '../text/typed/stored-text'
import { nameSchema, wordsSchema } from '../text/typed/words-schema'

/** Words about the scope. */
export const scopeWordsSchema = wordsSchema.max(300)
/** A part of the product: assessed or left out. */
export const scopePartSchema = z.strictObject({
  in: z.boolean(refuseWith({ code: 'form-problem.scope.in', values: {} })),
  /** Which one, or why it was left out. */
  detail: scopeWordsSchema.min(1, refuseWith({ code: 'form-problem.scope.detail', values: {} })).optional(),
})

/** What of the product the assessment looks at. A part that is left out was not stated: neither in nor out. */
export const scopeSchema = z.strictObject({
  device: scopePartSchema.optional(),
  app: scopePartSchema.optional(),
  cloud: scopePartSchema.optional(),
  /** Where it is sold or used, in words. */
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

export type Scope = z.infer<typeof scopeSchema>
export type Release = z.infer<typeof releaseSchema>
export type AssessedRelease = z.infer<typeof assessedReleaseSchema>
