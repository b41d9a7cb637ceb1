import 'server-only'

// Maps rows of the database to values of the application. Stored JSON is validated again, so that a row
// written by another release, or by hand, fails here and not in the middle of a page.
import type { Author } from '@/lib/core/assessment/assessment'
import {
  type FrameworkChoices,
  frameworkChoicesSchema,
  type Product,
  type ReleaseOfProduct,
} from '@/lib/core/products/product'
import { type AssessedRelease, type Release, storedScopeSchema } from '@/lib/core/products/release'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { Prisma } from '../generated/client'

export function asProduct(row: {
  id: string
  organisationId: string
  name: string
  maker: string | null
  kind: string | null
  isExample: boolean
}): Product {
  const { id, organisationId, name, maker, kind, isExample } = row
  return {
    id,
    organisationId,
    name: storedText(name),
    isExample,
    ...(maker === null ? {} : { maker: storedText(maker) }),
    ...(kind === null ? {} : { kind }),
  }
}

export function asRelease(row: {
  id: string
  label: string
  date: Date | null
  scope: unknown
}): ReleaseOfProduct {
  const { id, label, date } = row
  return {
    id,
    label: storedText(label),
    scope: storedScopeSchema.parse(row.scope),
    ...(date === null ? {} : { date: calendarDate(date) }),
  }
}

/** A product and its release as a report names them, without our ids; the organisation is the maker where no other is given. */
export function asAssessed(
  { name, maker }: Pick<Product, 'name' | 'maker'>,
  { label, date, scope }: Release,
  organisation: string,
): AssessedRelease {
  const release = { label, scope, ...(date === undefined ? {} : { date }) }
  return { name, release, maker: maker ?? organisation }
}

/** Which standards a product's team shows or leaves out. */
export function asFrameworkChoices(stored: unknown): FrameworkChoices {
  return frameworkChoicesSchema.parse(stored)
}

export function asAuthor({ id, name }: Author): Author {
  return { id, name: storedText(name) }
}

/** The UTC calendar date of an instant, YYYY-MM-DD. */
export function calendarDate(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/** A value as a JSON column takes it: plain data, and the database's own null for nothing. */
export function asJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : JSON.parse(JSON.stringify(value))
}
