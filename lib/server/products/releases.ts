import 'server-only'
import type { Product, ReleaseOfProduct } from '@/lib/core/products/product'
import { type Release, releaseSchema } from '@/lib/core/products/release'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { reachProduct, reachRelease } from '../access'
import type { Person } from '../identity/person'
import { recordEvent } from '../records/events'
import { once, onceKey } from '../records/once'
import { asProduct, asRelease } from '../records/rows'
import { findReleaseLabelled, isNameTaken } from '../records/same-names'
import { problemsOf } from '../records/zod-problems'
import { database, type Transaction } from '../world/database'
import { newId } from '../world/new-id'
import type { Created } from './products'

export type FoundRelease = { product: Product; release: ReleaseOfProduct }

/** A release of a product. */
export async function findRelease(person: Person, releaseId: string): Promise<FoundRelease | null> {
  const reached = await reachRelease(person, 'read-products', releaseId)
  if (!reached) return null
  const release = await database().release.findUniqueOrThrow({
    where: { id: reached.id },
    include: { product: true },
  })
  return { product: asProduct(release.product), release: asRelease(release) }
}

/** Makes a release of a product; a label names one release of a product. Null if there is no such product. */
export async function createRelease(
  person: Person,
  productId: string,
  input: unknown,
  formKey?: unknown,
): Promise<Created | null> {
  const product = await reachProduct(person, 'create-products', productId)
  if (!product) return null
  const parsed = releaseSchema.safeParse(input)
  if (!parsed.success) return { created: false, problems: problemsOf(parsed.error) }
  try {
    const key = onceKey(person, formKey, 'release', [product.id, input])
    const id = await once(key, (tx) => writeRelease(tx, person, product, parsed.data))
    return { created: true, id }
  } catch (error) {
    const namesake = isNameTaken(error) ? await findReleaseLabelled(product.id, parsed.data.label) : null
    if (!namesake) throw error
    const message = `This product has a release “${isolatedText(storedText(namesake.name))}” already. Use another label.`
    return { created: false, problems: [{ field: 'label', message }], taken: namesake.id }
  }
}

/** Writes a release and its event; the caller has asked the policy. Throws if the label is taken. */
export async function writeRelease(
  tx: Transaction,
  person: Person,
  product: { id: string; organisationId: string },
  { label, date, scope }: Release,
): Promise<string> {
  const id = newId()
  const at = new Date()
  await tx.release.create({
    data: {
      id,
      productId: product.id,
      organisationId: product.organisationId,
      label,
      date: date === undefined ? null : new Date(`${date}T00:00:00Z`),
      scope,
      createdById: person.id,
      createdAt: at,
    },
  })
  await recordEvent(tx, {
    organisationId: product.organisationId,
    personId: person.id,
    kind: 'release-created',
    subjectId: id,
    at,
    data: { product: product.id },
  })
  return id
}
