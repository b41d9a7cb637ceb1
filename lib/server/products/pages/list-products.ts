import 'server-only'
import type { Product } from '@/lib/core/products/product'
import { type ListPage, mostCounted, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { searchWords } from '@/lib/core/text/search-words'
import { isOffered, readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { Prisma } from '../../generated/client'
import type { Member } from '../../identity/person'
import { directionOf, readPage } from '../../records/read-page'
import { asProduct } from '../../records/rows'
import { containsAll, idsContaining, lookedThrough } from '../../records/search'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'

/** `releases` are counted up to one more than `mostCounted`. */
export type ListedProduct = Product & { releases: number; lastSubmittedAt: string | null }

/** One page of the organisation's products in the order of their names, the example last. */
export async function listProducts(
  person: Member,
  request: PageRequest = null,
): Promise<ListPage<ListedProduct>> {
  if (!isOffered(person, 'read-products', person.organisation.id))
    return { items: [], earlier: null, later: null }
  return readAs(person, (scope) => readProductList(scope, request))
}

/** The same inside a scope; the caller has asked the policy. */
export async function readProductList(
  { db, person }: Scope<Member>,
  request: PageRequest,
): Promise<ListPage<ListedProduct>> {
  const organisationId = person.organisation.id
  const page = await readPage<Key, Row>(request, {
    size: pageSize,
    findKey: (id) => findKey(db, organisationId, id),
    read: (order) => readProducts(db, organisationId, order),
    cursorOf: ({ id }) => id,
  })
  return { ...page, items: page.items.map(asListed) }
}

export type FoundProducts = { items: ListedProduct[]; hasMore: boolean }

/** The products of which name and maker contain every word, as many as a page holds. */
export async function searchProducts(person: Member, typed: string): Promise<FoundProducts> {
  if (!isOffered(person, 'read-products', person.organisation.id)) return { items: [], hasMore: false }
  return readAs(person, (scope) => readFoundProducts(scope, typed))
}

/** The same inside a scope; the caller has asked the policy. */
export async function readFoundProducts(
  { db, person }: Scope<Member>,
  typed: string,
): Promise<FoundProducts> {
  const organisationId = person.organisation.id
  const words = searchWords(typed)
  const first = await searchFirst(db, organisationId, words)
  const rows = first.length > pageSize ? first : await searchByIndex(db, organisationId, words)
  return { items: rows.slice(0, pageSize).map(asListed), hasMore: rows.length > pageSize }
}

/** The id of the organisation's example, if it is open. */
export async function findOpenExample(person: Member): Promise<string | null> {
  return isOffered(person, 'read-products', person.organisation.id) ? readAs(person, readOpenExample) : null
}

/** The same inside a scope; the caller has asked the policy. */
export async function readOpenExample({ db, person }: Scope<Member>): Promise<string | null> {
  const where = { organisationId: person.organisation.id, isExample: true }
  const example = await db.product.findFirst({ where, select: { id: true } })
  return example?.id ?? null
}

type Key = { id: string; name: string; isExample: boolean }
type Row = Key & {
  organisationId: string
  maker: string | null
  kind: string | null
  submittedAt: Date | null
  releases: number
}

function findKey(db: Transaction, organisationId: string, id: string): Promise<Key | null> {
  if (!isId(id)) return Promise.resolve(null)
  const where = { id, organisationId }
  return db.product.findFirst({ where, select: { id: true, name: true, isExample: true } })
}

type Order = { key: Key | null; backwards: boolean; take: number }

// The columns of the order are those of one index, so that nothing is sorted; `removed_at` is one of them, and would not be needed else.
function readProducts(
  db: Transaction,
  organisationId: string,
  { key, backwards, take }: Order,
): Promise<Row[]> {
  const { order, beyond } = directionOf(backwards)
  const start = key
    ? Prisma.sql`AND (p.is_example, p.name, p.id) ${beyond} (${key.isExample}, ${key.name}, ${key.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Row[]>`
    SELECT ${columns}
    FROM product p
    WHERE p.organisation_id = ${organisationId}::uuid AND p.removed_at IS NULL ${start}
    ORDER BY p.removed_at ${order}, p.is_example ${order}, p.name ${order}, p.id ${order}
    LIMIT ${take}`
}

const columns = Prisma.sql`p.id, p.organisation_id AS "organisationId", p.name, p.maker, p.kind, p.is_example AS "isExample",
  (SELECT NULLIF(l.submitted_at, 'epoch') FROM portfolio_line l WHERE l.product_id = p.id) AS "submittedAt",
  (SELECT count(*)::int FROM (SELECT 1 FROM release r WHERE r.product_id = p.id LIMIT ${mostCounted + 1}) r) AS releases`

const inOrder = Prisma.sql`ORDER BY p.removed_at, p.is_example, p.name, p.id`

function searchFirst(db: Transaction, organisationId: string, words: readonly string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT ${columns} FROM (
      SELECT * FROM product p WHERE p.organisation_id = ${organisationId}::uuid AND p.removed_at IS NULL
      ${inOrder} LIMIT ${lookedThrough}
    ) p WHERE ${containsAll(Prisma.sql`p.search`, words)}
    ${inOrder} LIMIT ${pageSize + 1}`
}

async function searchByIndex(
  db: Transaction,
  organisationId: string,
  words: readonly string[],
): Promise<Row[]> {
  if (words.length === 0) return []
  return db.$queryRaw<Row[]>`
    SELECT ${columns} FROM (
      SELECT p.* FROM ${idsContaining('product', organisationId, words)} AS found(id)
      CROSS JOIN LATERAL (SELECT * FROM product p WHERE p.id = found.id LIMIT 1) p
    ) p ${inOrder} LIMIT ${pageSize + 1}`
}

function asListed(row: Row): ListedProduct {
  const lastSubmittedAt = row.submittedAt?.toISOString() ?? null
  return { ...asProduct(row), releases: row.releases, lastSubmittedAt }
}
