// The door for what is assessed: a product, one release of it, and what of it was looked at.

import { z } from 'zod'
import { wordsSchema } from './answer-schema'

const name = wordsSchema.min(1, 'must not be empty').max(120)
const part = z.strictObject({
  in: z.boolean(),
  /** Which one, or why it was left out. */
  detail: wordsSchema.min(1).max(300).optional(),
})

/** What of the product the assessment looks at. */
export const scopeSchema = z.strictObject({
  device: part,
  app: part,
  cloud: part,
  /** Where it is sold or used, in words. */
  regions: wordsSchema.max(300).default(''),
})

export const releaseSchema = z.strictObject({
  label: name,
  date: z.iso.date('write a date as YYYY-MM-DD').optional(),
  scope: scopeSchema,
})

/** A release with the names it goes by in a report or a file. */
export const assessedReleaseSchema = z.strictObject({
  name,
  maker: name.optional(),
  release: releaseSchema,
})
