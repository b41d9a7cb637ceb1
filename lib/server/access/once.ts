import 'server-only'
import type { Person } from '../identity/person'
import { canonicalJson, digestOf } from '../world/digest'
import { isId, newId } from '../world/new-id'
import type { ChangeScope } from './scope'

/**
 * The key under which the outcome of a form is stored: its form key, its sender, its kind and its content. The
 * same key with other content is another form. Null for a form without a key.
 */
export function onceKey(person: Person, formKey: unknown, form: string, sent: unknown): string | null {
  if (typeof formKey !== 'string' || !isId(formKey)) return null
  return digestOf(canonicalJson([person.id, formKey, form, sent ?? null]))
}

/**
 * The id of what a form makes, the same for the same key, so that a form that is sent twice makes one row. For tables that only
 * take new rows and that a scope reaches without an organisation.
 */
export function idOfForm(key: string | null): string {
  return key === null ? newId() : key.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/**
 * Creates something and returns its id. A second call with the same key, also at the same time, creates nothing and
 * returns the id of the first.
 */
export async function once(
  { db }: ChangeScope,
  { key, organisationId }: { key: string | null; organisationId: string },
  make: () => Promise<string>,
): Promise<string> {
  if (key === null) return make()
  const earlier = await findMade({ db }, key)
  if (earlier) return earlier
  const subjectId = await make()
  await db.formOutcome.create({ data: { key, organisationId, subjectId, at: new Date() } })
  return subjectId
}

/**
 * What an earlier call with the same key made; null where there was none. A call at the same time waits here, so that what
 * would refuse a second thing is asked after it.
 */
export async function findMade({ db }: Pick<ChangeScope, 'db'>, key: string | null): Promise<string | null> {
  if (key === null) return null
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  const earlier = await db.formOutcome.findUnique({ where: { key } })
  return earlier?.subjectId ?? null
}
