import 'server-only'
import { type Release, releaseSchema } from '@/lib/core/products/release'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { changeAs, readAs } from '../access/as-person'
import { once, onceKey } from '../access/once'
import { type ReadRelease, readRelease } from '../access/read-release'
import { findReleaseLabelled, isNameTaken } from '../access/same-names'
import type { ChangeScope, FoundProduct } from '../access/scope'
import type { Person } from '../identity/person'
import { problemsOf } from '../records/zod-problems'
import { newId } from '../world/new-id'
import type { Created, NameTaken } from './products'

/** A release of a product, and the name of its organisation. */
export function findRelease(person: Person, releaseId: string): Promise<ReadRelease | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findRelease('read-products', releaseId)
    return found && readRelease(scope, found.id)
  })
}

/** Creates a release of a product; labels are unique within a product. Null if there is no such product. */
export async function createRelease(
  person: Person,
  productId: string,
  input: unknown,
  formKey?: unknown,
): Promise<Created | null> {
  try {
    return await changeAs(person, (scope) => createIn(scope, productId, input, formKey))
  } catch (error) {
    if (!isNameTaken(error)) throw error
    const taken = await findReleaseTaking(person, productId, releaseSchema.parse(input).label)
    if (!taken) throw error
    return { created: false, ...taken }
  }
}

/** The refusal of a label that a release of the product has; null where none has it any more. */
export async function findReleaseTaking(
  person: Person,
  productId: string,
  label: string,
): Promise<NameTaken | null> {
  const namesake = await readAs(person, (scope) => findReleaseLabelled(scope, productId, label))
  if (!namesake) return null
  const values = { name: isolatedText(storedText(namesake.name)) }
  return { problems: [{ field: 'label', code: 'form-problem.release-taken', values }], taken: namesake.id }
}

async function createIn(
  scope: ChangeScope,
  productId: string,
  input: unknown,
  formKey: unknown,
): Promise<Created | null> {
  const product = await scope.findProduct('create-products', productId)
  if (!product) return null
  const parsed = releaseSchema.safeParse(input)
  if (!parsed.success) return { created: false, problems: problemsOf(parsed.error) }
  const key = onceKey(scope.person, formKey, 'release', [product.id, input])
  const { organisationId } = product
  const id = await once(scope, { key, organisationId }, () => writeRelease(scope, product, parsed.data))
  return { created: true, id }
}

/** Writes a release and its event; the caller has asked the policy. Throws if the label is taken. */
export async function writeRelease(
  { db, person, record }: ChangeScope,
  { id: productId, organisationId }: FoundProduct,
  { label, date, scope }: Release,
): Promise<string> {
  const id = newId()
  const at = new Date()
  await db.release.create({
    data: {
      id,
      productId,
      organisationId,
      label,
      date: asDate(date),
      scope,
      createdById: person.id,
      createdAt: at,
    },
  })
  record({ organisationId, kind: 'release-created', subjectId: id, at, data: { product: productId } })
  return id
}

/** A calendar day as its column takes it. */
export function asDate(date: string | undefined): Date | null {
  return date === undefined ? null : new Date(`${date}T00:00:00Z`)
}
