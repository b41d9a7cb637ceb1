import 'server-only'
import type { Role } from '@/lib/core/assessment/access/policy'
import type { ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { lockOrganisation, recordEvents } from '../../records/events'
import { digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'
import { setOrganisations } from '../../world/set-organisations'
import type { Transaction } from '../../world/transaction'
import { lockOpenReviews, loseReviews } from '../leaving/lose-reviews'
import { becomeAuditor, type InvitedReview, lockInvitedReview, refusedAuditor } from './become-auditor'
import type { Joined } from './joined'
import type { OpenInvitation } from './read-invitation'

// The update that uses an invitation up asks whether it is still open, so that of two at the same moment one is refused;
// account, membership and event are written in the same transaction.

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
  if (found.review) await lockInvitedReview(tx, found.review)
  await lockOrganisation(tx, found.organisation.id)
  // It may have been used or revoked while the password was hashed. From here on the lock keeps it as it is.
  if (!(await isOpen(tx, token))) return refuse('token', ended)
  const now = new Date()
  const [id, dates] = [newId(), { createdAt: now, updatedAt: now }]
  const refused = found.review && (await refusedAuditor(tx, found.review, id))
  if (refused) return refused
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

type Use = { organisation: { id: string }; verifies: boolean; role: Role; review: InvitedReview | null }

/** Uses an invitation up for a person, who becomes a member, or the auditor of the review that it is for. */
export async function acceptFor(
  tx: Transaction,
  token: string,
  personId: string,
  found: Use,
): Promise<Joined> {
  const { review } = found
  return review
    ? acceptReviewFor(tx, token, personId, { ...found, review })
    : acceptMembershipFor(tx, token, personId, found)
}

async function acceptReviewFor(
  tx: Transaction,
  token: string,
  personId: string,
  { review, verifies }: Use & { review: InvitedReview },
): Promise<Joined> {
  await lockInvitedReview(tx, review)
  await lockOrganisation(tx, review.organisationId)
  const refused = await refusedAuditor(tx, review, personId)
  if (refused) return refused
  const used = await use(tx, token, personId)
  if (!used) return refuse('token', ended)
  if (verifies) await tx.user.update({ where: { id: personId }, data: { emailVerified: true } })
  return becomeAuditor(tx, review, { personId, invitation: used.id })
}

async function acceptMembershipFor(
  tx: Transaction,
  token: string,
  personId: string,
  found: Use,
): Promise<Joined> {
  const organisationId = found.organisation.id
  await setOrganisations(tx, [organisationId])
  await lockOpenReviews(tx, { organisationId, personId })
  await lockOrganisation(tx, organisationId)
  const where = { organisationId_userId: { organisationId, userId: personId } }
  if (await tx.membership.findUnique({ where }))
    return refuse('token', { code: 'form-problem.is-member-already', values: {} })
  const used = await use(tx, token, personId)
  if (!used) return refuse('token', ended)
  const at = new Date()
  await tx.membership.create({ data: { organisationId, userId: personId, role: found.role, createdAt: at } })
  if (found.verifies) await tx.user.update({ where: { id: personId }, data: { emailVerified: true } })
  const event = { organisationId, personId, subjectId: personId, at }
  const data = { role: found.role, invitation: used.id }
  const lost = await loseReviews(tx, { organisationId, personId, role: found.role })
  const events = lost.map((each) => ({ ...each, personId }))
  await recordEvents(tx, [{ ...event, kind: 'member-joined', data }, ...events])
  return { joined: true, organisationId }
}

async function use(tx: Transaction, token: string, personId: string): Promise<{ id: string } | undefined> {
  const digest = digestOf(token)
  const [used] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE invitation SET used_at = now(), used_by_id = ${personId}::uuid
    WHERE (shown_hash = ${digest} OR mailed_hash = ${digest})
      AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
    RETURNING id`
  return used
}

async function isOpen(tx: Transaction, token: string): Promise<boolean> {
  const digest = digestOf(token)
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM invitation WHERE (shown_hash = ${digest} OR mailed_hash = ${digest})
      AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()`
  return rows.length > 0
}
