import 'server-only'
import type { Role } from '@/lib/core/assessment/access/policy'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { setOrganisations } from '../../world/set-organisations'
import { type InvitationState, stateOf } from './invitation-state'

export type ReviewOfInvitation = { id: string; organisationId: string; product: string; release: string }

/** What the holder of a link learns: where to, as what, and by whom (null: by the operator). */
export type OpenInvitation = {
  id: string
  organisation: { id: string; name: string }
  role: Role
  email: string
  by: string | null
  state: InvitationState
  /** The one review that it is for; null where its person becomes a member. */
  review: ReviewOfInvitation | null
  /** The address has an account, which must be signed in to accept. */
  hasAccount: boolean
  /** The link was sent to the address, so that its holder reads mail there. */
  verifies: boolean
}

/** The invitation of a link; null where there never was one, or what it invites to was deleted. */
export async function readInvitation(token: string): Promise<OpenInvitation | null> {
  const digest = digestOf(token)
  const found = await database().invitation.findFirst({
    where: { OR: [{ shownHash: digest }, { mailedHash: digest }] },
    include: { organisation: true, createdBy: { select: { name: true } } },
  })
  if (!found || found.organisation.removedAt) return null
  const { id, role, email, reviewId, organisationId } = found
  const review = reviewId === null ? null : await readReview(reviewId, organisationId)
  if (reviewId !== null && review === null) return null
  const account = await database().user.findUnique({ where: { email }, select: { id: true } })
  return {
    id,
    organisation: { id: found.organisation.id, name: storedText(found.organisation.name) },
    role,
    email,
    by: found.createdBy && storedText(found.createdBy.name),
    state: stateOf(found, new Date()),
    review,
    hasAccount: account !== null,
    verifies: found.mailedHash === digest,
  }
}

/** What the review is of, in the scope of its organisation; null where that was deleted. */
export async function readReview(id: string, organisationId: string): Promise<ReviewOfInvitation | null> {
  const found = await database().$transaction(async (tx) => {
    await setOrganisations(tx, [organisationId])
    return tx.review.findUnique({ where: { id }, select: named })
  })
  if (!found) return null
  const { product, submission } = found
  const { release } = submission.assessment
  return { id, organisationId, product: storedText(product.name), release: storedText(release.label) }
}

const named = {
  product: { select: { name: true } },
  submission: { select: { assessment: { select: { release: { select: { label: true } } } } } },
} as const
