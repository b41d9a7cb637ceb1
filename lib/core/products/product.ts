// The schemas of a product's record and of the person accountable for a submission.
// Releases and their scope are in release-schema.ts.

import { z } from 'zod'
import { identifier } from '../format/schema/fields'
import { nameSchema } from '../text/typed/words-schema'
import type { Release } from './release'

export const productSchema = z.strictObject({
  name: nameSchema('form-problem.name.product'),
  maker: nameSchema('form-problem.name.maker').optional(),
  /** The id of a kind of product, of those there are. */
  kind: identifier.optional(),
})

/** Standards shown or left out whatever the markets say, by the id of the framework. */
export const frameworkChoicesSchema = z.record(identifier, z.enum(['always', 'never']))

/** Who answers for a submission by name. */
export const accountableSchema = z.strictObject({
  name: nameSchema('form-problem.name.accountable'),
  role: nameSchema('form-problem.name.role'),
})

export type Accountable = z.infer<typeof accountableSchema>

export type FrameworkChoices = Readonly<z.infer<typeof frameworkChoicesSchema>>

/** `isExample`: the fictional example, opened and removed with one click. */
export type Product = z.infer<typeof productSchema> & {
  id: string
  organisationId: string
  isExample: boolean
}

/** A release with the id it is addressed by. */
export type ReleaseOfProduct = Release & { id: string }
