import 'server-only'
import { type Product, productSchema } from '@/lib/core/products/product'
import { changeAs, readAs } from '../../access/as-person'
import { isNameTaken } from '../../access/same-names'
import type { ChangeScope, FoundProduct } from '../../access/scope'
import { isKnownKind } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { asProduct } from '../../records/rows'
import { problemsOf } from '../../records/zod-problems'
import { findProductTaking } from '../products'
import { basisOf, type Corrected, changedMeanwhile, isSame } from './corrected'

/** A product for the page that corrects it, and what its form carries; null where it is not theirs to change. */
export function findProductToCorrect(
  person: Person,
  productId: string,
): Promise<{ product: Product; basis: string } | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('create-products', productId)
    if (!found) return null
    const product = asProduct(await scope.db.product.findUniqueOrThrow({ where: { id: found.id } }))
    return { product, basis: basisOf(namesOf(product)) }
  })
}

type Order = { productId: string; input: unknown; basis: unknown }

/**
 * Corrects the name, the maker and the kind of a product; reports that were submitted stay as they are. Null where it is not theirs to
 * change.
 */
export async function correctProduct(person: Person, order: Order): Promise<Corrected | null> {
  const parsed = productSchema.safeParse(order.input)
  if (!parsed.success) return { corrected: false, problems: problemsOf(parsed.error) }
  if (!isKnownKind(parsed.data.kind))
    return { corrected: false, problems: [{ field: 'kind', code: 'form-problem.kind', values: {} }] }
  let organisationId = ''
  try {
    return await changeAs(person, async (scope) => {
      const found = await scope.findProduct('create-products', order.productId)
      if (!found) return null
      organisationId = found.organisationId
      return write(scope, found, { names: parsed.data, basis: order.basis })
    })
  } catch (error) {
    if (!isNameTaken(error)) throw error
    const taken = await findProductTaking(person, organisationId, parsed.data.name)
    if (!taken) throw error
    return { corrected: false, ...taken }
  }
}

type Names = Pick<Product, 'name' | 'maker' | 'kind'>

async function write(
  { db, record }: ChangeScope,
  { id, organisationId }: FoundProduct,
  { names, basis }: { names: Names; basis: unknown },
): Promise<Corrected> {
  await db.$queryRaw`SELECT 1 FROM product WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const stored = namesOf(asProduct(await db.product.findUniqueOrThrow({ where: { id } })))
  if (isSame(stored, names)) return { corrected: true }
  if (basisOf(stored) !== basis) return changedMeanwhile
  await db.product.update({
    where: { id },
    data: { name: names.name, maker: names.maker ?? null, kind: names.kind ?? null },
  })
  const data = {
    name: stored.name !== names.name,
    maker: stored.maker !== names.maker,
    kind: stored.kind !== names.kind,
  }
  record({ organisationId, kind: 'product-corrected', subjectId: id, at: new Date(), data })
  return { corrected: true }
}

function namesOf({ name, maker, kind }: Product): Names {
  return { name, ...(maker === undefined ? {} : { maker }), ...(kind === undefined ? {} : { kind }) }
}
