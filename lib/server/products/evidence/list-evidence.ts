import 'server-only'
import {
  expiryOf,
  type ListedPiece,
  lastDayOfWarning,
  type ShownVersion,
} from '@/lib/core/answers/evidence/shown-piece'
import type { Product } from '@/lib/core/products/product'
import { type ListPage, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { Prisma } from '../../generated/client'
import type { Person } from '../../identity/person'
import { directionOf, readPage } from '../../records/read-page'
import { asProduct, calendarDate } from '../../records/rows'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { countUses } from './count-uses'
import { readVersions } from './read-versions'

export type EvidencePage = { product: Product; pieces: ListPage<ListedPiece> }

/**
 * One page of the evidence of a product: what has expired or expires soon first, by its last day; then all others by title; what is
 * struck out at the end. Null where the person may not read drafts, of which evidence is a part.
 */
export function listEvidence(
  person: Person,
  productId: string,
  request: PageRequest = null,
): Promise<EvidencePage | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('read-draft', productId)
    if (!found) return null
    const product = await scope.db.product.findUniqueOrThrow({ where: { id: found.id } })
    return { product: asProduct(product), pieces: await readPieces(scope, found.id, request) }
  })
}

async function readPieces(
  { db }: Scope,
  productId: string,
  request: PageRequest,
): Promise<ListPage<ListedPiece>> {
  const today = calendarDate(new Date())
  const page = await readPage<Key, Key>(request, {
    size: pageSize,
    findKey: (id) => findKey(db, { productId, today }, id),
    read: (order) => readKeys(db, { productId, today }, order),
    cursorOf: ({ id }) => id,
  })
  const ids = page.items.map(({ id }) => id)
  const versions = await readVersions(db, ids, { latest: true })
  const uses = await countUses(db, ids)
  const items = page.items.map(({ id, struckOutAt }) =>
    asListed({ id, struckOutAt, now: versions.get(id)?.[0], today, uses: uses.get(id) }),
  )
  return { ...page, items }
}

type Unlisted = Pick<Key, 'id' | 'struckOutAt'> & {
  now: ShownVersion | undefined
  today: string
  uses: { answers: number; submitted: number } | undefined
}

function asListed({ id, struckOutAt, now, today, uses }: Unlisted): ListedPiece {
  if (!now) throw new Error('A piece of evidence has no version.')
  const expiry = struckOutAt ? null : expiryOf(now.value.expires, today)
  const at = struckOutAt?.toISOString() ?? null
  return { id, now, expiry, struckOutAt: at, ...(uses ?? { answers: 0, submitted: 0 }) }
}

type Where = { productId: string; today: string }
type Key = { id: string; rank: number; day: string; title: string; struckOutAt: Date | null }

/** The pieces of a product with what they are sorted by. A product has hundreds at most, so that all of them are looked at. */
function keysOf({ productId, today }: Where): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p.struck_out_at AS "struckOutAt", v.title,
      CASE WHEN p.struck_out_at IS NOT NULL THEN 2 WHEN v.expires <= ${lastDayOfWarning(today)} THEN 0 ELSE 1 END AS rank,
      CASE WHEN p.struck_out_at IS NULL AND v.expires <= ${lastDayOfWarning(today)} THEN v.expires ELSE '' END AS day
    FROM evidence p
    JOIN LATERAL (SELECT title, expires FROM evidence_version WHERE evidence_id = p.id ORDER BY number DESC LIMIT 1) v ON true
    WHERE p.product_id = ${productId}::uuid`
}

async function findKey(db: Transaction, where: Where, id: string): Promise<Key | null> {
  if (!isId(id)) return null
  const [row] = await db.$queryRaw<Key[]>`SELECT * FROM (${keysOf(where)}) k WHERE id = ${id}::uuid`
  return row ?? null
}

type Order = { key: Key | null; backwards: boolean; take: number }

function readKeys(db: Transaction, where: Where, { key, backwards, take }: Order): Promise<Key[]> {
  const { order, beyond } = directionOf(backwards)
  const place = Prisma.sql`rank, day, title COLLATE natural_order, id`
  const after = key
    ? Prisma.sql`WHERE (${place}) ${beyond} (${key.rank}::int, ${key.day}, ${key.title} COLLATE natural_order, ${key.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Key[]>`
    SELECT * FROM (${keysOf(where)}) k ${after}
    ORDER BY rank ${order}, day ${order}, title COLLATE natural_order ${order}, id ${order} LIMIT ${take}`
}
