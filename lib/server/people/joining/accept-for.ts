import 'server-only'
import type { Role } from '@/lib/core/assessment/access/policy'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { lockOrganisation, recordEvents } from '../../records/events'
import { digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'
import { setOrganisations } from '../../world/set-organisations'
import type { Transaction } from '../../world/transaction'
import type { OpenInvitation } from './read-invitation'

// The update that uses an invitation up asks whether it is still open, so that of two at the same moment one is refused;
// account, membership and event are written in the same transaction.

export type Joined =
  | { joined: true; organisationId: string }
  | { joined: false; problems: Problem[]; retryAfter?: number }

export const ended = { code: 'form-problem.invitation-ended', values: {} } as const
export const hasAccount = { code: 'form-problem.has-account', values: {} } as const

export function refuse(field: string, problem: Coded<ProblemCode>): Joined & { joined: false } {
  return { joined: false, problems: [{ field, ...problem }] }
}

type NewAccount = {
  token: string
  name: string
  /** Writes how the person signs in. */
  addWayIn: (tx: Transaction, userId: string, at: Date) => Promise<void>
}

/** Makes the account of the invited address and accepts for it. An address that has one is refused. */
export async function makeAccountAndAccept(
  tx: Transaction,
  { token, name, addWayIn }: NewAccount,
  found: OpenInvitation,
): Promise<Joined> {
  await lockOrganisation(tx, found.organisation.id)
  // It may have been used or revoked while the password was hashed. From here on the lock keeps it as it is.
  if (!(await isOpen(tx, token))) return refuse('token', ended)
  const now = new Date()
  const [id, dates] = [newId(), { createdAt: now, updatedAt: now }]
  // One address has one account: of two at once, the second finds it.
  const { count } = await tx.user.createMany({
    data: [{ id, name, email: found.email, emailVerified: found.verifies, ...dates }],
    skipDuplicates: true,
  })
  if (count === 0) return refuse('token', hasAccount)
  await addWayIn(tx, id, now)
  const answer = await acceptFor(tx, token, id, found)
  if (!answer.joined) throw new Error('An open invitation was used while its organisation was locked.')
  return answer
}

type Use = { organisation: { id: string }; verifies: boolean; role: Role }

/** Uses an invitation up for a person, who becomes a member. */
export async function acceptFor(
  tx: Transaction,
  token: string,
  personId: string,
  found: Use,
): Promise<Joined> {
  const organisationId = found.organisation.id
  await lockOrganisation(tx, organisationId)
  const where = { organisationId_userId: { organisationId, userId: personId } }
  if (await tx.membership.findUnique({ where }))
    return refuse('token', { code: 'form-problem.is-member-already', values: {} })
  const digest = digestOf(token)
  const [used] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE invitation SET used_at = now(), used_by_id = ${personId}::uuid
    WHERE (shown_hash = ${digest} OR mailed_hash = ${digest})
      AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
    RETURNING id`
  if (!used) return refuse('token', ended)
  const at = new Date()
  await tx.membership.create({ data: { organisationId, userId: personId, role: found.role, createdAt: at } })
  if (found.verifies) await tx.user.update({ where: { id: personId }, data: { emailVerified: true } })
  await setOrganisations(tx, [organisationId])
  const event = { organisationId, personId, subjectId: personId, at }
  const data = { role: found.role, invitation: used.id }
  await recordEvents(tx, [{ ...event, kind: 'member-joined', data }])
  return { joined: true, organisationId }
}

async function isOpen(tx: Transaction, token: string): Promise<boolean> {
  const digest = digestOf(token)
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM invitation WHERE (shown_hash = ${digest} OR mailed_hash = ${digest})
      AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()`
  return rows.length > 0
}
