// The products of an organisation, as types without the parser, so that the browser can use them.

import type { z } from 'zod'
import type { accountableSchema, frameworkChoicesSchema, productSchema } from './product-schema'
import type { Release } from './release'

export type Accountable = z.infer<typeof accountableSchema>

export type FrameworkChoices = Readonly<z.infer<typeof frameworkChoicesSchema>>

/** `isExample`: the fictional example, opened and removed with one click. */
export type Product = z.infer<typeof productSchema> & { id: string; isExample: boolean }

/** A release with the id it is addressed by. */
export type ReleaseOfProduct = Release & { id: string }
