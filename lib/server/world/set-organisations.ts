import 'server-only'
import type { Transaction } from './transaction'

/**
 * Names the organisations whose rows this transaction may see and write. Scopes do it for a person (access.ts); this is
 * for what happens before anyone is known to be a member: setting up, resetting a password, accepting an invitation.
 */
export async function setOrganisations(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT set_config('app.organisations', ${asArray(ids)}, true)`
}

/** As `app.organisations` holds them: an array that policies compare organisation_id with. */
export function asArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`
}

/**
 * Does some work that sees what was deleted and can be restored, too; policies of the database leave it out everywhere else. For
 * deleting, restoring, and what asks whether anything names a thing.
 */
export async function seeHidden<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await tx.$queryRaw`SELECT set_config('app.hidden', 'on', true)`
  const outcome = await work()
  await tx.$queryRaw`SELECT set_config('app.hidden', '', true)`
  return outcome
}
