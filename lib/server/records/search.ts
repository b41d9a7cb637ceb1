import 'server-only'
import { searchable } from '@/lib/core/text/search-words'
import { listPublished } from '../content/catalogue'
import { Prisma } from '../generated/client'

// How lists are searched. A search first looks through the rows that come first in the list, which is enough
// where a word is common, and then by the index of pieces (search_pieces), which is quick where it is rare.
// Both look at no more than so many rows, so that no search costs more than a page.

/** How many rows of a list are looked through in its own order. */
export const lookedThrough = 1000

/** How many rows found by the index are put in order. */
export const mostCandidates = 1000

/** A name, label or whole searched text contains every one of these words. */
export function containsAll(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`true`
  return Prisma.join(
    words.map((word) => contains(column, word)),
    ' AND ',
  )
}

/** The searched text contains this word. */
export function contains(column: Prisma.Sql, word: string): Prisma.Sql {
  return Prisma.sql`strpos(${column}, searchable(${word})) > 0`
}

/**
 * The ids of the products or releases of one organisation that contain every one of these words, found by the index of
 * pieces. A function of the database looks, because behind policies of row-level security that index is not used.
 */
export function idsContaining(
  table: 'product' | 'release',
  organisationId: string,
  words: readonly string[],
): Prisma.Sql {
  const searched = Prisma.join(words.map((word) => Prisma.sql`searchable(${word})`))
  const search = Prisma.raw(table === 'product' ? 'products_containing' : 'releases_containing')
  return Prisma.sql`${search}(${organisationId}::uuid, ARRAY[${searched}], ${mostCandidates}::int)`
}

/** The published versions that a word speaks of: a part of the title or id, or the whole number. */
export function versionsNamed(word: string): string[] {
  return listPublished().flatMap(({ questionnaire: { id, version, title, hash } }) =>
    searchable(title).includes(word) || id.includes(word) || version === word ? hash : [],
  )
}
