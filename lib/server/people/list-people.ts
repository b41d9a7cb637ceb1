import 'server-only'
import type { Role } from '@/lib/core/assessment/access/policy'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../access/as-person'
import type { Scope } from '../access/scope'
import type { Person } from '../identity/person'
import { isId } from '../world/new-id'
import { type InvitationState, stateOf } from './joining/invitation-state'
import { isResetByOwner } from './reset-member'

type ListedMember = {
  id: string
  name: string
  email: string
  isVerified: boolean
  role: Role
  since: string
  isYou: boolean
  /** Owners may make a link to a new password for them. */
  isResetByOwner: boolean
}

/** `accepted`, `revoked` and `expired` invitations stay listed for 30 days. `by` is null for the operator's. */
type ListedInvitation = {
  id: string
  email: string
  role: Role
  by: string | null
  createdAt: string
  expiresAt: string
  state: InvitationState
}
export type PeopleOfOrganisation = {
  organisation: { id: string; name: string }
  members: ListedMember[]
  invitations: ListedInvitation[]
}

/** The people of an organisation and who is invited; null where it is not the person's to manage. */
export function findPeople(person: Person, organisationId: string): Promise<PeopleOfOrganisation | null> {
  return readAs(person, async (scope) => {
    if (!isId(organisationId) || !(await scope.isGranted('manage-people', organisationId))) return null
    const found = await scope.db.organisation.findUnique({ where: { id: organisationId } })
    if (!found) return null
    const organisation = { id: found.id, name: storedText(found.name) }
    const members = await listMembers(scope, organisationId)
    return { organisation, members, invitations: await listInvitations(scope, organisationId) }
  })
}

const memberShown = {
  name: true,
  email: true,
  emailVerified: true,
  _count: { select: { memberships: true } },
} as const

async function listMembers({ db, person }: Scope, organisationId: string): Promise<ListedMember[]> {
  const rows = await db.membership.findMany({
    where: { organisationId },
    include: { user: { select: memberShown } },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
  })
  return rows.map(({ userId: id, user, role, createdAt }) => ({
    id,
    name: storedText(user.name),
    email: user.email,
    isVerified: user.emailVerified,
    role,
    since: createdAt.toISOString(),
    isYou: id === person.id,
    isResetByOwner: isResetByOwner({ role, memberships: user._count.memberships }),
  }))
}

const shownDays = 30

async function listInvitations({ db }: Scope, organisationId: string): Promise<ListedInvitation[]> {
  const now = new Date()
  const oldest = new Date(now.getTime() - shownDays * 24 * 60 * 60 * 1000)
  const rows = await db.invitation.findMany({
    where: { organisationId, reviewId: null, createdAt: { gt: oldest } },
    include: { createdBy: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    by: row.createdBy && storedText(row.createdBy.name),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: stateOf(row, now),
  }))
}
