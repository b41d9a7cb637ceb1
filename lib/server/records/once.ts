import 'server-only'
import type { ChangeScope } from '../access/scope'
import type { Person } from '../identity/person'
import { canonicalJson, digestOf } from '../world/digest'
import { isId } from '../world/new-id'

/**
 * What a form that makes something is remembered by: its key, who sends it, which form it is and what it
 * says. A form sent again with other words is another one. Null where it carries no key of its own.
 */
export function onceKey(person: Person, formKey: unknown, form: string, sent: unknown): string | null {
  if (typeof formKey !== 'string' || !isId(formKey)) return null
  return digestOf(canonicalJson([person.id, formKey, form, sent ?? null]))
}

/**
 * Makes something and gives its id. A second call with the same key, also at the same time, makes nothing and gives
 * the id of what the first one made.
 */
export async function once(
  { db }: ChangeScope,
  { key, organisationId }: { key: string | null; organisationId: string },
  make: () => Promise<string>,
): Promise<string> {
  if (key === null) return make()
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  const earlier = await db.formOutcome.findUnique({ where: { key } })
  if (earlier) return earlier.subjectId
  const subjectId = await make()
  await db.formOutcome.create({ data: { key, organisationId, subjectId, at: new Date() } })
  return subjectId
}
