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
import { readUnscored, type UnscoredAssessment, withCurrentLevel } from './current-level'
import { type LatestAssessments, latestAssessments } from './release-assessments'
import { releaseStandings } from './release-standings'

/** `hasMore`: the release has more assessments than these; `standing`: what was submitted of it last, null where nothing was. */
type ReleaseInProduct = ReleaseOfProduct & LatestAssessments & { standing: ReleaseStanding | null }
type ReleaseInFull = ReleaseOfProduct & { assessments: AssessmentWithLevel[]; hasMore: boolean }
export type ProductPage = {
  product: Product
  releases: ListPage<ReleaseInProduct>
  /** The newest, with the level of each assessment; empty on every page but the first. */
  inFull: ReleaseInFull[]
  may: { change: boolean; remove: boolean; start: boolean; readDrafts: boolean }
}

/** Each has several figures and its latest assessments, so a page of them is shorter than one of names. */
const releasesOnAPage = 20
/** How many releases are shown with all that can be done with them; the others are lines that lead to pages of their own. */
const shownInFull = 3

/**
 * A product with one page of its releases, the highest label first, and the latest assessments of each that this
 * person may know of.
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
  return read && { ...read, inFull: read.inFull.map(withLevels) }
}

type UnscoredRelease = ReleaseOfProduct & { assessments: UnscoredAssessment[]; hasMore: boolean }
type UnscoredPage = Omit<ProductPage, 'inFull'> & { inFull: UnscoredRelease[] }

function withLevels({ assessments, ...release }: UnscoredRelease): ReleaseInFull {
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
    inFull: page.earlier === null ? await readInFull(db, items.slice(0, shownInFull), { seesDrafts }) : [],
    may: {
      change: isAllowed('create-products', organisationId),
      remove: isAllowed('delete-product', organisationId),
      start: isAllowed('start-assessment', organisationId),
      readDrafts: seesDrafts,
    },
  }
}

async function readInFull(
  db: Transaction,
  releases: readonly ReleaseInProduct[],
  sight: { seesDrafts: boolean },
): Promise<UnscoredRelease[]> {
  const all = await readUnscored(
    db,
    releases.flatMap(({ assessments }) => assessments),
    sight,
  )
  const byId = new Map(all.map((each) => [each.id, each]))
  return releases.map(({ standing: _, ...release }) => ({
    ...release,
    assessments: release.assessments.flatMap(({ id }) => byId.get(id) ?? []),
  }))
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
