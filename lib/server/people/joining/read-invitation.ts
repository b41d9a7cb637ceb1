import 'server-only'
import type { Role } from '@/lib/core/assessment/access/policy'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { type InvitationState, stateOf } from './invitation-state'

/** What the holder of a link learns: where to, as what, and by whom (null: by the operator). */
export type OpenInvitation = {
  id: string
  organisation: { id: string; name: string }
  role: Role
  email: string
  by: string | null
  state: InvitationState
  /** The address has an account, which must be signed in to accept. */
  hasAccount: boolean
  /** The link was sent to the address, so that its holder reads mail there. */
  verifies: boolean
}

/** The invitation of a link; null where there never was one. */
export async function readInvitation(token: string): Promise<OpenInvitation | null> {
  const digest = digestOf(token)
  const found = await database().invitation.findFirst({
    where: { OR: [{ shownHash: digest }, { mailedHash: digest }] },
    include: { organisation: true, createdBy: { select: { name: true } } },
  })
  if (!found) return null
  const { id, role, email } = found
  const account = await database().user.findUnique({ where: { email }, select: { id: true } })
  return {
    id,
    organisation: { id: found.organisation.id, name: storedText(found.organisation.name) },
    role,
    email,
    by: found.createdBy && storedText(found.createdBy.name),
    state: stateOf(found, new Date()),
    hasAccount: account !== null,
    verifies: found.mailedHash === digest,
  }
}
