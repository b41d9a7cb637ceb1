import 'server-only'
import type { Product, ReleaseOfProduct } from '@/lib/core/products/product'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { asProduct, asRelease } from '../records/rows'
import type { Scope } from './scope'

export type ReadRelease = { product: Product; release: ReleaseOfProduct; organisation: string }

/** A release that the scope has found, with its product and the name of its organisation. */
export async function readRelease({ db }: Pick<Scope, 'db'>, id: string): Promise<ReadRelease> {
  const include = { product: { include: { organisation: { select: { name: true } } } } }
  const release = await db.release.findUniqueOrThrow({ where: { id }, include })
  const organisation = storedText(release.product.organisation.name)
  return { product: asProduct(release.product), release: asRelease(release), organisation }
}
