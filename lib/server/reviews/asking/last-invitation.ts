import 'server-only'
import { type InvitationState, stateOf } from '../../people/joining/invitation-state'
import type { Transaction } from '../../world/transaction'

export type LastInvitation = { email: string; state: InvitationState; expiresAt: string }

/** The invitation by which a review waits for its auditor; null where none was made since an auditor was lost. */
export async function lastInvitation(db: Transaction, reviewId: string): Promise<LastInvitation | null> {
  const [invitation, lost] = [
    await db.invitation.findFirst({ where: { reviewId }, orderBy: { createdAt: 'desc' } }),
    await db.reviewStep.findFirst({
      where: { reviewId, step: 'lose-auditor' },
      orderBy: { at: 'desc' },
      select: { at: true },
    }),
  ]
  if (!invitation || (lost && invitation.createdAt < lost.at)) return null
  const { email, expiresAt } = invitation
  return { email, expiresAt: expiresAt.toISOString(), state: stateOf(invitation, new Date()) }
}
