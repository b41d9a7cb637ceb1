import 'server-only'
import type { Product, ReleaseOfProduct } from '@/lib/core/assessment/product'
import type { Release } from '@/lib/core/assessment/release'
import { releaseSchema } from '@/lib/core/assessment/release-schema'
import { isolatedText } from '@/lib/core/text/isolated-text'
import { storedText } from '@/lib/core/text/stored-text'
import { reachProduct, reachRelease } from './access'
import { database, type Transaction } from './database'
import { recordEvent } from './events'
import { findReleaseLabelled, isNameTaken } from './namesakes'
import { newId } from './new-id'
import { once, onceKey } from './once'
import type { Person } from './person'
import { problemsOf } from './problems-of'
import type { Created } from './products'
import { asProduct, asRelease } from './stored'

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
