import 'server-only'
import { dependenceName } from '@/lib/core/review/independence/independence'
import { findDependence } from '../../access/find-dependence'
import { recordEvents } from '../../records/events'
import { setOrganisations } from '../../world/set-organisations'
import type { Transaction } from '../../world/transaction'
import type { Joined } from './joined'

// An invitation to one review makes its person the review's auditor, and no member. The review stays asked until they
// accept it with their statement of standing.

export type InvitedReview = { id: string; organisationId: string }
type Locked = { productId: string; isOpen: boolean }

/** Locks the review, before the organisation is locked, and names the organisation to the database. */
export async function lockInvitedReview(tx: Transaction, review: InvitedReview): Promise<void> {
  await setOrganisations(tx, [review.organisationId])
  await tx.$queryRaw`SELECT 1 FROM review WHERE id = ${review.id}::uuid FOR UPDATE`
}

/** What keeps somebody from becoming the auditor; null where nothing does. Review and organisation are locked. */
export async function refusedAuditor(
  tx: Transaction,
  { id, organisationId }: InvitedReview,
  personId: string,
): Promise<(Joined & { joined: false }) | null> {
  const found = await findLocked(tx, id)
  if (!found?.isOpen)
    return refuse([{ field: 'token', code: 'form-problem.review.invitation-over', values: {} }])
  const dependence = await findDependence(tx, { personId, organisationId, productId: found.productId })
  if (dependence.length === 0) return null
  const code = 'form-problem.review.not-independent' as const
  return refuse(dependence.map((why) => ({ field: 'token', code, values: { why: dependenceName(why) } })))
}

/** Makes a person the auditor of the review; the invitation has been used. */
export async function becomeAuditor(
  tx: Transaction,
  { id, organisationId }: InvitedReview,
  { personId, invitation }: { personId: string; invitation: string },
): Promise<Joined> {
  const at = new Date()
  await tx.review.update({ where: { id }, data: { auditorId: personId } })
  const event = { organisationId, personId, subjectId: id, at, data: { invitation } }
  await recordEvents(tx, [{ ...event, kind: 'auditor-joined' }])
  return { joined: true, organisationId, reviewId: id }
}

async function findLocked(tx: Transaction, id: string): Promise<Locked | null> {
  const row = await tx.review.findUnique({
    where: { id },
    select: { productId: true, state: true, auditorId: true },
  })
  if (!row) return null
  const isOpen = row.state === 'asked' && row.auditorId === null
  return { productId: row.productId, isOpen }
}

function refuse(problems: (Joined & { joined: false })['problems']): Joined & { joined: false } {
  return { joined: false, problems }
}
