import 'server-only'
import { may, type Operation, type Role } from '@/lib/core/assessment/access/policy'
import type { ChangeScope } from '../access/scope'
import { lockOrganisation } from '../records/events'
import { noteSecurity } from '../world/limits/security-log'
import { isId } from '../world/new-id'

/** A member's row, as it is once the organisation is locked. */
export type MemberRow = { personId: string; name: string; role: Role }

/**
 * Locks the organisation until the end of the transaction and reads its members again: of two people who change the
 * roles of each other at once, the second decides on what the first has left. Null where the person may not do this any more.
 */
export async function lockMembers(
  { db, person }: ChangeScope,
  organisationId: string,
  operation: Operation | null,
): Promise<MemberRow[] | null> {
  if (!isId(organisationId)) return null
  await lockOrganisation(db, organisationId)
  const rows = await db.membership.findMany({
    where: { organisationId },
    select: { userId: true, role: true, user: { select: { name: true } } },
  })
  const members = rows.map(({ userId, role, user }) => ({ personId: userId, name: user.name, role }))
  const own = members.find(({ personId }) => personId === person.id)
  const actor = { roles: own ? [{ organisationId, role: own.role }] : [] }
  if (own && (operation === null || may(actor, operation, { organisationId }))) return members
  const about = { operation: operation ?? 'be-member', kind: 'organisation', id: organisationId }
  await noteSecurity('access refused', { personId: person.id, ...about })
  return null
}
