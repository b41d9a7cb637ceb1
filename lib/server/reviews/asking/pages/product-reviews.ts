import 'server-only'
import type { Product } from '@/lib/core/products/product'
import { isOpenReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { ListedReview } from '@/lib/core/review/lifecycle/shown-review'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../../access/as-person'
import type { Scope } from '../../../access/scope'
import type { Person } from '../../../identity/person'
import { asProduct } from '../../../records/rows'

export type ProductReviews = { product: Product; reviews: ListedReview[] }

/** Every review that was ever asked for on a product, the latest first; null where it is not theirs to read. */
export function findProductReviews(person: Person, productId: string): Promise<ProductReviews | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('read-review', productId)
    if (!found) return null
    const product = await scope.db.product.findUniqueOrThrow({ where: { id: found.id } })
    return { product: asProduct(product), reviews: await listReviews(scope, found.id) }
  })
}

async function listReviews({ db }: Scope, productId: string): Promise<ListedReview[]> {
  const rows = await db.review.findMany({
    where: { productId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  return rows.map((row) => {
    const last = isOpenReview(row.state)
      ? undefined
      : row.steps.findLast(({ state, step }) => state === row.state && step !== 'ask-to-stop')
    const { number, id, assessment } = row.submission
    return {
      id: row.id,
      state: row.state,
      auditor: row.auditor && storedText(row.auditor.name),
      invited: row.auditor ? null : (row.invitations[0]?.email ?? null),
      asker: storedText(row.askedBy.name),
      askedAt: row.askedAt.toISOString(),
      submission: { id, number, release: storedText(assessment.release.label) },
      endedAt: last?.at.toISOString() ?? null,
      reason: last?.reason ? storedText(last.reason) : null,
      outcome: row.conclusion?.outcome ?? null,
      stopAsked: row.steps.flatMap(({ step, reason }) =>
        step === 'ask-to-stop' && reason ? storedText(reason) : [],
      ),
    }
  })
}

const columns = {
  id: true,
  state: true,
  askedAt: true,
  auditor: { select: { name: true } },
  askedBy: { select: { name: true } },
  invitations: { select: { email: true }, orderBy: { createdAt: 'desc' as const }, take: 1 },
  submission: {
    select: { id: true, number: true, assessment: { select: { release: { select: { label: true } } } } },
  },
  steps: {
    select: { step: true, state: true, at: true, reason: true },
    orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }],
  },
  conclusion: { select: { outcome: true } },
}
