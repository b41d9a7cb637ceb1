import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Role } from '@/lib/core/assessment/access/policy'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { type ReviewOfInvitation, readReview } from './read-invitation'

/** What the mail of an invitation says; `by` is null for the operator's. */
export type MailedInvitation = {
  token: string
  email: string
  role: Role
  organisation: string
  by: string | null
  review: ReviewOfInvitation | null
}

/**
 * Makes the token of the link that is mailed, which takes the place of an earlier one, and stores its digest. Null where
 * the invitation is not open any more, or what it invites to was deleted.
 */
export async function issueMailedToken(id: string): Promise<MailedInvitation | null> {
  const token = randomBytes(32).toString('base64url')
  const [issued] = await database().invitation.updateManyAndReturn({
    where: {
      id,
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      organisation: { removedAt: null },
    },
    data: { mailedHash: digestOf(token) },
    include: { organisation: true, createdBy: { select: { name: true } } },
  })
  if (!issued) return null
  const { email, role, organisation, createdBy, reviewId } = issued
  const review = reviewId === null ? null : await readReview(reviewId, organisation.id)
  if (reviewId !== null && review === null) return null
  return {
    token,
    email,
    role,
    organisation: storedText(organisation.name),
    by: createdBy && storedText(createdBy.name),
    review,
  }
}
