import 'server-only'
import type { AssessmentWithLevel } from '@/lib/core/assessment/current-level'
import type { Product, ReleaseOfProduct } from '@/lib/core/products/product'
import type { ReleaseStanding } from '@/lib/core/products/release-standing'
import type { ListPage, PageRequest } from '@/lib/core/text/list-page'
import { readAs } from '../../access/as-person'
import type { FoundProduct, Scope } from '../../access/scope'
import { Prisma } from '../../generated/client'
import type { Person } from '../../identity/person'
import { readPage } from '../../records/read-page'
import { asProduct, asRelease } from '../../records/rows'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { withCurrentLevel } from './current-level'
import { type LatestAssessments, latestAssessments } from './release-assessments'
import { releaseStandings } from './release-standings'

/** `hasMore`: the release has more assessments than these; `standing`: what was submitted of it last, null where nothing was. */
type ReleaseInProduct = ReleaseOfProduct & {
  assessments: AssessmentWithLevel[]
  hasMore: boolean
  standing: ReleaseStanding | null
}
export type ProductPage = {
  product: Product
  releases: ListPage<ReleaseInProduct>
  may: { change: boolean; remove: boolean; start: boolean; readDrafts: boolean }
}

/** Each release is a card with its latest assessments, so a page of them is shorter than one of lines. */
const releasesOnAPage = 20

/**
 * A product with one page of its releases, the highest label first, and the latest assessments of each that this
 * person may know of, each with its level.
 */
export async function findProduct(
  person: Person,
  productId: string,
  request: PageRequest = null,
): Promise<ProductPage | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findProduct('read-products', productId)
    return found && readProductPage(scope, found, request)
  })
  return read && { ...read, releases: { ...read.releases, items: read.releases.items.map(withLevels) } }
}

type UnscoredRelease = ReleaseOfProduct & LatestAssessments & { standing: ReleaseStanding | null }
type UnscoredPage = Omit<ProductPage, 'releases'> & { releases: ListPage<UnscoredRelease> }

function withLevels({ assessments, ...release }: UnscoredRelease): ReleaseInProduct {
  return { ...release, assessments: assessments.map(withCurrentLevel) }
}

async function readProductPage(
  { db, isAllowed }: Scope,
  { id: productId, organisationId }: FoundProduct,
  request: PageRequest,
): Promise<UnscoredPage> {
  const product = await db.product.findUniqueOrThrow({ where: { id: productId } })
  const page = await readPage<Key, Row>(request, {
    size: releasesOnAPage,
    findKey: (id) => findKey(db, productId, id),
    read: (order) => readReleases(db, productId, order),
    cursorOf: ({ id }) => id,
  })
  const seesDrafts = isAllowed('read-draft', organisationId)
  const ids = page.items.map(({ id }) => id)
  const latest = await latestAssessments(db, ids, { seesDrafts })
  const standings = await releaseStandings(db, ids)
  const items = page.items.map((row) => ({
    ...asRelease(row),
    ...(latest.get(row.id) ?? none),
    standing: standings.get(row.id) ?? null,
  }))
  return {
    product: asProduct(product),
    releases: { ...page, items },
    may: {
      change: isAllowed('create-products', organisationId),
      remove: isAllowed('delete-product', organisationId),
      start: isAllowed('start-assessment', organisationId),
      readDrafts: seesDrafts,
    },
  }
}

/** A product that this person may add releases to. */
export function findProductToChange(person: Person, productId: string): Promise<Product | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('create-products', productId)
    return found && asProduct(await scope.db.product.findUniqueOrThrow({ where: { id: found.id } }))
  })
}

const none = { assessments: [], hasMore: false }

type Key = { label: string }
type Row = Key & { id: string; date: Date | null; scope: unknown }

function findKey(db: Transaction, productId: string, id: string): Promise<Key | null> {
  if (!isId(id)) return Promise.resolve(null)
  return db.release.findFirst({ where: { id, productId }, select: { label: true } })
}

type Order = { key: Key | null; backwards: boolean; take: number }

// A label names one release of its product, so it is a whole key.
function readReleases(db: Transaction, productId: string, { key, backwards, take }: Order): Promise<Row[]> {
  const label = key && (backwards ? { gt: key.label } : { lt: key.label })
  return db.release.findMany({
    where: { productId, ...(label ? { label } : {}) },
    orderBy: { label: backwards ? Prisma.SortOrder.asc : Prisma.SortOrder.desc },
    take,
    select: { id: true, label: true, date: true, scope: true },
  })
}
