import 'server-only'
import type { Role } from '@/lib/core/assessment/access/policy'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { changeAs } from '../access/as-person'
import { issueOwnersReset } from '../identity/passwords/reset-links'
import type { Person } from '../identity/person'
import { isMailOn } from '../records/mail-queue/is-mail-on'
import { lockMembers } from './organisation-lock'

export type ResetMade =
  | { made: true; token: string; expiresAt: string }
  | { made: false; problems: Problem[] }

type Order = { organisationId: string; personId: string }

/**
 * Makes a link with which a member sets a new password, once, within 15 minutes: for people of this organisation alone
 * who are no owners, because the link opens the whole account. Only where this server sends no mail; else they ask
 * for a link themselves. The link works only as long as this holds (password-reset.ts).
 */
export function makeResetLink(person: Person, order: Order): Promise<ResetMade> {
  return changeAs(person, async (scope) => {
    if (isMailOn()) return refuse({ code: 'form-problem.reset-by-mail', values: {} })
    const { organisationId, personId } = order
    const members = await lockMembers(scope, organisationId, 'manage-people')
    const member = members?.find((each) => each.personId === personId)
    if (!member) return refuse({ code: 'form-problem.member-gone', values: {} })
    const memberships = await scope.db.membership.count({ where: { userId: personId } })
    if (!isResetByOwner({ role: member.role, memberships }))
      return refuse({ code: 'form-problem.reset-by-operator', values: {} })
    const at = new Date()
    const made = { userId: personId, ownerId: person.id, organisationId }
    const { token, expiresAt } = await issueOwnersReset(scope.db, made, at)
    scope.record({ organisationId, subjectId: personId, at, kind: 'member-reset-link-made', data: {} })
    return { made: true, token, expiresAt: expiresAt.toISOString() }
  })
}

/** Whether owners are offered to make such a link for a member. */
export function isResetByOwner(member: { role: Role; memberships: number }): boolean {
  return !isMailOn() && member.role !== 'owner' && member.memberships === 1
}

function refuse(problem: Coded<ProblemCode>): ResetMade & { made: false } {
  return { made: false, problems: [{ field: 'member', ...problem }] }
}
