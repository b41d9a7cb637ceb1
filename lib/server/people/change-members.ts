import 'server-only'
import { z } from 'zod'
import { may, type Role, roles } from '@/lib/core/assessment/access/policy'
import { leavesNoOwner } from '@/lib/core/assessment/access/remaining-owners'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../access/as-person'
import type { ChangeScope } from '../access/scope'
import type { Person } from '../identity/person'
import { addMailJob } from '../records/mail-queue/add-mail-job'
import { isId } from '../world/new-id'
import { lockOpenReviews, loseReviews } from './leaving/lose-reviews'
import { revokeAskLinks } from './leaving/revoke-ask-links'
import { lockMembers } from './organisation-lock'

// Changes of members take effect at the next request: memberships are read with each session, and no session is ended.

export type MembersChange = { changed: true } | { changed: false; problems: Problem[] }
type Order = { organisationId: string; personId: string }

/**
 * Gives a member another role. One who may not answer any more has no questions given to them; an editor or owner loses
 * open reviews.
 */
export async function changeRole(person: Person, order: Order & { role: unknown }): Promise<MembersChange> {
  const role = z.enum(roles).safeParse(order.role)
  if (!role.success) return refuse('form-problem.role')
  return changeAs(person, async (scope) => {
    if (isId(order.organisationId) && isId(order.personId)) await lockOpenReviews(scope.db, order)
    const members = await lockMembers(scope, order.organisationId, 'manage-people')
    const member = members?.find(({ personId }) => personId === order.personId)
    if (!members || !member) return refuse('form-problem.member-gone')
    if (member.role === role.data) return { changed: true }
    if (leavesNoOwner(members, { ...order, role: role.data })) return refuse('form-problem.last-owner')
    await write(scope, order, role.data)
    if (!mayAsk(order.organisationId, role.data)) await revokeAskLinks(scope, order)
    const data = { from: member.role, to: role.data }
    scope.record({ ...aboutMember(order), kind: 'member-role-changed', data })
    const lost = await loseReviews(scope.db, { ...order, role: role.data })
    lost.forEach(scope.record)
    return { changed: true }
  })
}

/** Ends a membership, revokes the open invitations and ask links of the person in it, and tells them by mail. */
export function removeMember(person: Person, order: Order): Promise<MembersChange> {
  return changeAs(person, async (scope) => {
    const members = await lockMembers(scope, order.organisationId, 'manage-people')
    if (!members?.some(({ personId }) => personId === order.personId))
      return refuse('form-problem.member-gone')
    if (leavesNoOwner(members, { ...order, role: null })) return refuse('form-problem.last-owner')
    await endMembership(scope, order)
    await addMailJob(scope.db, 'member-removed', {
      person: order.personId,
      organisation: order.organisationId,
    })
    scope.record({ ...aboutMember(order), kind: 'member-removed', data: {} })
    return { changed: true }
  })
}

/** Ends the person's own membership, whatever their role. */
export function leaveOrganisation(person: Person, organisationId: string): Promise<MembersChange> {
  return changeAs(person, async (scope) => {
    const order = { organisationId, personId: person.id }
    const members = await lockMembers(scope, organisationId, null)
    if (!members) return refuse('form-problem.member-gone')
    if (leavesNoOwner(members, { ...order, role: null })) return refuse('form-problem.last-owner')
    await endMembership(scope, order)
    scope.record({ ...aboutMember(order), kind: 'member-left', data: {} })
    return { changed: true }
  })
}

type Refusal = 'form-problem.role' | 'form-problem.member-gone' | 'form-problem.last-owner'

function refuse(code: Refusal): MembersChange & { changed: false } {
  return { changed: false, problems: [{ field: 'role', code, values: {} }] }
}

function aboutMember({ organisationId, personId }: Order) {
  return { organisationId, subjectId: personId, at: new Date() }
}

async function write({ db }: ChangeScope, { organisationId, personId }: Order, role: Role): Promise<void> {
  const organisationId_userId = { organisationId, userId: personId }
  await db.membership.update({ where: { organisationId_userId }, data: { role } })
  const mayAnswer = may({ roles: [{ organisationId, role }] }, 'answer', { organisationId, state: 'draft' })
  if (!mayAnswer) await db.assignment.deleteMany({ where: { organisationId, personId } })
}

function mayAsk(organisationId: string, role: Role): boolean {
  return may({ roles: [{ organisationId, role }] }, 'ask', { organisationId, state: 'draft' })
}

/** Deletes a membership and revokes the open invitations and ask links that its person made. The organisation is locked. */
export async function endMembership(scope: ChangeScope, order: Order): Promise<void> {
  const { db } = scope
  const { organisationId, personId } = order
  await db.membership.delete({ where: { organisationId_userId: { organisationId, userId: personId } } })
  await db.invitation.updateMany({
    where: { organisationId, createdById: personId, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  await revokeAskLinks(scope, order)
}
