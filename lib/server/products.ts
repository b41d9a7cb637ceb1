import 'server-only'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import type { Product, ReleaseOfProduct } from '@/lib/core/assessment/product'
import { productSchema } from '@/lib/core/assessment/product-schema'
import type { AssessmentWithStanding } from '@/lib/core/assessment/standing'
import type { Problem } from '@/lib/core/problem'
import { isAllowed, reachProduct } from './access'
import { summaryOf, whatASummaryNeeds } from './assessment-summary'
import { database, type Transaction } from './database'
import { recordEvent } from './events'
import { newId } from './new-id'
import type { Person } from './person'
import { problemsOf } from './problems-of'
import { withStanding } from './standing'
import { asProduct, asRelease } from './stored'

export type ListedProduct = Product & { releases: number; lastSubmission: SubmissionSummary | null }
export type ProductPage = {
  product: Product
  releases: (ReleaseOfProduct & { assessments: AssessmentWithStanding[] })[]
  may: { change: boolean }
}
export type Created = { created: true; id: string } | { created: false; problems: Problem[] }

/** The organisation's products by name, the example last. */
export async function listProducts(person: Person): Promise<ListedProduct[]> {
  const organisationId = person.organisation.id
  if (!isAllowed(person, 'read-products', organisationId)) return []
  const products = await database().product.findMany({
    where: { organisationId, removedAt: null },
    orderBy: [{ isExample: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    include: { releases: { include: { assessments: { include: whatASummaryNeeds } } } },
  })
  return products.map((product) => {
    const assessments = product.releases.flatMap((release) => release.assessments)
    const submissions = assessments.flatMap((assessment) => summaryOf(assessment).submissions)
    const lastSubmission =
      submissions.toSorted((a, b) => b.submittedAt.localeCompare(a.submittedAt))[0] ?? null
    return { ...asProduct(product), releases: product.releases.length, lastSubmission }
  })
}

/** A product with its releases, newest first, and the assessments this person may know of, each with its level. */
export async function findProduct(person: Person, productId: string): Promise<ProductPage | null> {
  const reached = await reachProduct(person, 'read-products', productId)
  if (!reached) return null
  const seesDrafts = isAllowed(person, 'read-draft', reached.organisationId)
  const product = await database().product.findUniqueOrThrow({
    where: { id: reached.id },
    include: {
      releases: {
        orderBy: { id: 'desc' },
        include: { assessments: { include: whatASummaryNeeds, orderBy: { id: 'asc' } } },
      },
    },
  })
  const releases = product.releases.map(async (release) => {
    const known = release.assessments
      .map(summaryOf)
      .filter(({ submissions }) => seesDrafts || submissions.length > 0)
    const assessments = await Promise.all(known.map((each) => withStanding(each, { seesDrafts })))
    return { ...asRelease(release), assessments }
  })
  return {
    product: asProduct(product),
    releases: await Promise.all(releases),
    may: { change: isAllowed(person, 'create-products', reached.organisationId) },
  }
}

/** Makes a product in the person's organisation. The words of a refusal belong to the form's fields. */
export async function createProduct(person: Person, input: unknown): Promise<Created> {
  const organisationId = person.organisation.id
  if (!isAllowed(person, 'create-products', organisationId)) {
    return { created: false, problems: [{ field: 'name', message: 'Only owners and editors add products.' }] }
  }
  const parsed = productSchema.safeParse(input)
  if (!parsed.success) return { created: false, problems: problemsOf(parsed.error) }
  const id = await database().$transaction((tx) =>
    writeProduct(tx, person, { ...parsed.data, isExample: false }),
  )
  return { created: true, id }
}

/** Writes a product and its event; the caller has asked the policy. */
export async function writeProduct(
  tx: Transaction,
  person: Person,
  { name, maker, isExample }: Omit<Product, 'id'>,
): Promise<string> {
  const id = newId()
  const at = new Date()
  const organisationId = person.organisation.id
  await tx.product.create({
    data: {
      id,
      organisationId,
      name,
      maker: maker ?? null,
      isExample,
      createdById: person.id,
      createdAt: at,
    },
  })
  await recordEvent(tx, {
    organisationId,
    personId: person.id,
    kind: 'product-created',
    subjectId: id,
    at,
    data: { example: isExample },
  })
  return id
}
