import 'server-only'
import { database } from '../../world/database'
import type { FoundSession } from '../session-person'
import { findConnection } from './accounts'
import type { Attempt } from './attempt'
import type { Identity } from './identify'
import type { ProviderProblem } from './problem'

/** Clocks of two servers differ by less, in milliseconds. */
const skew = 60_000

/**
 * Makes a session fresh, if its own person has just shown the provider who they are; else says why not. A provider that
 * does not say when that was confirms nothing: it may have let through the browser alone.
 */
export async function confirmByProvider(
  { id, person }: FoundSession,
  { subject, authenticatedAt }: Identity,
  { at }: Attempt,
): Promise<ProviderProblem | null> {
  const connection = await findConnection(person)
  if (connection?.subject !== subject) return 'not-yours'
  if (!authenticatedAt || authenticatedAt.getTime() < at - skew) return 'not-asked'
  await database().session.updateMany({ where: { id }, data: { confirmedAt: authenticatedAt } })
  return null
}
