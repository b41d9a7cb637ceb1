import 'server-only'
import type { Product } from '@/lib/core/products/product'
import { inPlanOrder, type ProductPlanLine } from '@/lib/core/products/product-plan'
import { readAs } from '../../../access/as-person'
import { findPinned } from '../../../content/later-versions'
import type { Person } from '../../../identity/person'
import { asProduct } from '../../../records/rows'
import { asPlanLine } from './plan-line'
import { readCurrentPlan } from './read-current-plan'
import { readSubmittedPlan } from './read-submitted-plan'

/** `isCurrent`: as it is now, for those who read drafts and may change it; else as it was submitted last. */
export type ProductPlan = { product: Product; lines: ProductPlanLine[]; isCurrent: boolean }

/** What the team plans for a product, judged by its latest assessments; null where the product is not theirs to read. */
export async function findProductPlan(person: Person, productId: string): Promise<ProductPlan | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findProduct('read-products', productId)
    if (!found) return null
    const product = await scope.db.product.findUniqueOrThrow({ where: { id: found.id } })
    const isCurrent = scope.isAllowed('read-draft', found.organisationId)
    const plan = await (isCurrent ? readCurrentPlan : readSubmittedPlan)(scope.db, found.id)
    return { product: asProduct(product), isCurrent, plan }
  })
  if (!read) return null
  const { lines, sides } = read.plan()
  const known = sides.filter(({ pin }) => findPinned(pin))
  const shown = lines.map((line) => asPlanLine(line, known))
  return { product: read.product, isCurrent: read.isCurrent, lines: inPlanOrder(shown) }
}
