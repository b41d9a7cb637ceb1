import 'server-only'
import type { ListPage, PageRequest } from '@/lib/core/text/list-page'
import { Prisma } from '../generated/client'

/** How one list is read by its index. */
export type KeysetReading<Key, Row> = {
  size: number
  /** The sort key of the row that a request names; null if the list has no such row. */
  findKey: (cursor: string) => Promise<Key | null>
  /** At most `take` rows beyond a key, the nearest first; from the beginning without a key. */
  read: (order: { key: Key | null; backwards: boolean; take: number }) => Promise<Row[]>
  /** How a row is named in a request. */
  cursorOf: (row: Row) => string
}

/**
 * Reads one page by its sort key, never by an offset: the last page costs as much as the first. A request that
 * names no row of the list gets the first page.
 */
export async function readPage<Key, Row>(
  request: PageRequest,
  reading: KeysetReading<Key, Row>,
): Promise<ListPage<Row>> {
  if (!request) return readFirstPage(reading)
  const backwards = 'before' in request
  const { size, findKey, read, cursorOf } = reading
  const key = await findKey(backwards ? request.before : request.after)
  if (key === null) return readFirstPage(reading)
  const rows = await read({ key, backwards, take: size + 1 })
  const hasMore = rows.length > size
  // Going back, the first page is filled up from the beginning.
  if (rows.length === 0 || (backwards && !hasMore)) return readFirstPage(reading)
  const items = backwards ? rows.slice(0, size).toReversed() : rows.slice(0, size)
  const [first, last] = [items[0], items.at(-1)]
  return {
    items,
    earlier: first ? cursorOf(first) : null,
    later: last && (backwards || hasMore) ? cursorOf(last) : null,
  }
}

/** The parts of a query that decide its direction, for a list that is sorted upwards. */
export function directionOf(backwards: boolean): { order: Prisma.Sql; beyond: Prisma.Sql } {
  return backwards
    ? { order: Prisma.sql`DESC`, beyond: Prisma.sql`<` }
    : { order: Prisma.sql`ASC`, beyond: Prisma.sql`>` }
}

async function readFirstPage<Key, Row>({
  size,
  read,
  cursorOf,
}: KeysetReading<Key, Row>): Promise<ListPage<Row>> {
  const rows = await read({ key: null, backwards: false, take: size + 1 })
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, earlier: null, later: last && rows.length > size ? cursorOf(last) : null }
}
