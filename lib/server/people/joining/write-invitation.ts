import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Role } from '@/lib/core/assessment/access/policy'
import { digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'

const daysOpen = 7

type Invited = {
  email: string
  role: Role
  /** For one review: its person becomes the review's auditor instead of a member. */
  reviewId?: string
  /** Of the link; drawn where none is given. */
  token?: string
}

/** Stores an invitation and gives the token of its link. `createdById` is null for the operator's. */
export async function writeInvitation(
  tx: Transaction,
  organisationId: string,
  { email, role, reviewId, token: given }: Invited,
  createdById: string | null,
): Promise<{ id: string; token: string; at: Date }> {
  const [id, token, at] = [newId(), given ?? randomBytes(32).toString('base64url'), new Date()]
  const expiresAt = new Date(at.getTime() + daysOpen * 24 * 60 * 60 * 1000)
  const shownHash = digestOf(token)
  await tx.invitation.create({
    data: {
      id,
      organisationId,
      role,
      email,
      shownHash,
      createdById,
      createdAt: at,
      expiresAt,
      reviewId: reviewId ?? null,
    },
  })
  return { id, token, at }
}
