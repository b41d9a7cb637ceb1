// The door for what is assessed: a product, one release of it, and what of it was looked at.

import { z } from 'zod'
import { wordsSchema } from './answer-schema'

const name = (what: string) => wordsSchema.min(1, `give ${what}`).max(120, 'use at most 120 characters')
const sentence = wordsSchema.max(300, 'use at most 300 characters')
const part = z.strictObject({
  in: z.boolean(),
  /** Which one, or why it was left out. */
  detail: sentence.min(1, 'say which one, or why it was left out').optional(),
})

/** What of the product the assessment looks at. A part that is left out was not stated: neither in nor out. */
export const scopeSchema = z.strictObject({
  device: part.optional(),
  app: part.optional(),
  cloud: part.optional(),
  /** Where it is sold or used, in words. */
  regions: sentence.default(''),
})

export const releaseSchema = z.strictObject({
  label: name('the release a name or number'),
  date: z.iso.date('write a date as YYYY-MM-DD').optional(),
  scope: scopeSchema,
})

/** A release with the names it goes by in a report or a file. */
export const assessedReleaseSchema = z.strictObject({
  name: name('the product a name'),
  maker: name('the name of its maker').optional(),
  release: releaseSchema,
})
