import 'server-only'
import type { Beneath } from '@/lib/core/products/beneath'
import type { Product } from '@/lib/core/products/product'
import { nameKey } from '@/lib/core/text/typed/name-key'
import { readAs } from '../../access/as-person'
import type { ChangeScope, FoundProduct } from '../../access/scope'
import type { Person } from '../../identity/person'
import { asProduct } from '../../records/rows'
import { seeHidden } from '../../world/set-organisations'
import { countBeneath } from './beneath'
import { lockBeneath, ofProduct, type Removed, refuse, removing } from './removing'

/** A product and what goes with it, for the page that deletes it; null where it is not theirs to delete. */
export function findProductToRemove(
  person: Person,
  productId: string,
): Promise<{ product: Product; beneath: Beneath } | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('delete-product', productId)
    if (!found) return null
    const product = asProduct(await scope.db.product.findUniqueOrThrow({ where: { id: found.id } }))
    return { product, beneath: await countBeneath(scope.db, ofProduct(found.id)) }
  })
}

/**
 * Deletes a product whose name the person has typed: hides it with everything beneath. Null where it is not theirs to delete, or not
 * there any more.
 */
export async function removeProduct(
  person: Person,
  { productId, typed }: { productId: string; typed: unknown },
): Promise<Removed | null> {
  const outcome = await removing(person, productId, async (scope) => {
    const found = await scope.findProduct('delete-product', productId)
    if (!found) return null
    const { name } = asProduct(await scope.db.product.findUniqueOrThrow({ where: { id: found.id } }))
    if (!isNamed(typed, name)) return refuse('name', 'name')
    return hideProduct(scope, found)
  })
  return outcome === 'busy' ? refuse('busy') : outcome
}

/** Hides a product that the scope has found, unless a review of it is running. */
export async function hideProduct(
  { db, record }: ChangeScope,
  { id, organisationId }: FoundProduct,
  example = false,
): Promise<Removed> {
  await lockBeneath(db, ofProduct(id))
  await db.$queryRaw`SELECT 1 FROM product WHERE id = ${id}::uuid FOR UPDATE`
  const { releases, drafts, submissions, running } = await countBeneath(db, ofProduct(id))
  if (running > 0) return refuse('under-review')
  const at = new Date()
  await seeHidden(db, () =>
    db.product.update({ where: { id }, data: { removedAt: at }, select: { id: true } }),
  )
  const data = example ? { example } : { example, releases, drafts, submissions }
  record({ organisationId, kind: 'product-removed', subjectId: id, at, data })
  return { removed: true }
}

/** Whether what was typed looks like the name. */
export function isNamed(typed: unknown, name: string): boolean {
  return typeof typed === 'string' && nameKey(typed) === nameKey(name)
}
