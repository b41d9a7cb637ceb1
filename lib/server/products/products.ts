import 'server-only'
import { type Product, productSchema } from '@/lib/core/products/product'
import type { Problem } from '@/lib/core/text/problem'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { changeAs, isOffered, readAs } from '../access/as-person'
import { once, onceKey } from '../access/once'
import { findProductNamed, isNameTaken } from '../access/same-names'
import type { ChangeScope } from '../access/scope'
import { isKnownKind } from '../content/catalogue'
import type { Member, Person } from '../identity/person'
import { problemsOf } from '../records/zod-problems'
import { newId } from '../world/new-id'

/** `taken`: the id of what has the name already. */
export type Created =
  | { created: true; id: string }
  | { created: false; problems: Problem[]; taken?: string | undefined }

/**
 * Makes a product in the member's organisation. The problems of a refusal belong to the form's fields. Sent twice
 * with one `formKey`, it makes one product.
 */
export async function createProduct(person: Member, input: unknown, formKey?: unknown): Promise<Created> {
  const organisationId = person.organisation.id
  if (!isOffered(person, 'create-products', organisationId)) {
    return { created: false, problems: [{ field: 'name', code: 'form-problem.may-not-create', values: {} }] }
  }
  const parsed = productSchema.safeParse(input)
  if (!parsed.success) return { created: false, problems: problemsOf(parsed.error) }
  if (!isKnownKind(parsed.data.kind))
    return { created: false, problems: [{ field: 'kind', code: 'form-problem.kind', values: {} }] }
  const key = onceKey(person, formKey, 'product', input)
  try {
    const product = { ...parsed.data, isExample: false }
    const id = await changeAs(person, (scope) =>
      once(scope, { key, organisationId }, () => writeProduct(scope, product)),
    )
    return { created: true, id }
  } catch (error) {
    if (!isNameTaken(error)) throw error
    const taken = await findProductTaking(person, organisationId, parsed.data.name)
    if (!taken) throw error
    return { created: false, ...taken }
  }
}

/** Why a name is refused: a product has it already. `taken` is its id. */
export type NameTaken = { problems: Problem[]; taken: string }

/** The refusal of a name that a product of the organisation has; null where none has it any more. */
export async function findProductTaking(
  person: Person,
  organisationId: string,
  written: string,
): Promise<NameTaken | null> {
  const namesake = await readAs(person, (scope) => findProductNamed(scope, organisationId, written))
  if (!namesake) return null
  const values = { name: isolatedText(storedText(namesake.name)) }
  return { problems: [{ field: 'name', code: 'form-problem.product-taken', values }], taken: namesake.id }
}

/** Writes a product and its event; the caller has asked the policy. Throws if the name is taken. */
export async function writeProduct(
  { db, person, record }: ChangeScope<Member>,
  { name, maker, kind, isExample }: Omit<Product, 'id' | 'organisationId'>,
): Promise<string> {
  const id = newId()
  const at = new Date()
  const organisationId = person.organisation.id
  const by = { createdById: person.id, createdAt: at }
  await db.product.create({
    data: { id, organisationId, name, maker: maker ?? null, kind: kind ?? null, isExample, ...by },
  })
  record({ organisationId, kind: 'product-created', subjectId: id, at, data: { example: isExample } })
  return id
}
