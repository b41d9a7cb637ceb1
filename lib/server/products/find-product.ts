import 'server-only'
import type { AssessmentWithStanding } from '@/lib/core/assessment/standing'
import type { Product, ReleaseOfProduct } from '@/lib/core/products/product'
import type { ListPage, PageRequest } from '@/lib/core/text/list-page'
import { isAllowed, reachProduct } from '../access'
import { Prisma } from '../generated/client'
import type { Person } from '../identity/person'
import { readPage } from '../records/read-page'
import { asProduct, asRelease } from '../records/rows'
import { database } from '../world/database'
import { isId } from '../world/new-id'
import { latestAssessments } from './release-assessments'

/** `hasMore`: the release has assessments beside these. */
export type ReleaseInProduct = ReleaseOfProduct & { assessments: AssessmentWithStanding[]; hasMore: boolean }
export type ProductPage = {
  product: Product
  releases: ListPage<ReleaseInProduct>
  may: { change: boolean; start: boolean; readDrafts: boolean }
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
  const reached = await reachProduct(person, 'read-products', productId)
  if (!reached) return null
  const product = await database().product.findUniqueOrThrow({ where: { id: reached.id } })
  const page = await readPage<Key, Row>(request, {
    size: releasesOnAPage,
    findKey: (id) => findKey(reached.id, id),
    read: (order) => read(reached.id, order),
    cursorOf: ({ id }) => id,
  })
  const seesDrafts = isAllowed(person, 'read-draft', reached.organisationId)
  const latest = await latestAssessments(
    page.items.map(({ id }) => id),
    { seesDrafts },
  )
  const items = page.items.map((row) => ({ ...asRelease(row), ...(latest.get(row.id) ?? none) }))
  return {
    product: asProduct(product),
    releases: { ...page, items },
    may: {
      change: isAllowed(person, 'create-products', reached.organisationId),
      start: isAllowed(person, 'start-assessment', reached.organisationId),
      readDrafts: seesDrafts,
    },
  }
}

/** A product that this person may add releases to. */
export async function findProductToChange(person: Person, productId: string): Promise<Product | null> {
  const reached = await reachProduct(person, 'create-products', productId)
  if (!reached) return null
  return asProduct(await database().product.findUniqueOrThrow({ where: { id: reached.id } }))
}

const none = { assessments: [], hasMore: false }

type Key = { label: string }
type Row = Key & { id: string; date: Date | null; scope: unknown }

function findKey(productId: string, id: string): Promise<Key | null> {
  if (!isId(id)) return Promise.resolve(null)
  return database().release.findFirst({ where: { id, productId }, select: { label: true } })
}

type Order = { key: Key | null; backwards: boolean; take: number }

// A label names one release of its product, so it is a whole key.
function read(productId: string, { key, backwards, take }: Order): Promise<Row[]> {
  const label = key && (backwards ? { gt: key.label } : { lt: key.label })
  return database().release.findMany({
    where: { productId, ...(label ? { label } : {}) },
    orderBy: { label: backwards ? Prisma.SortOrder.asc : Prisma.SortOrder.desc },
    take,
    select: { id: true, label: true, date: true, scope: true },
  })
}
