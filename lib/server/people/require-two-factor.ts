import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs, readAs } from '../access/as-person'
import type { Person } from '../identity/person'
import { isId } from '../world/new-id'
import { lockMembers } from './organisation-lock'

export type RequirementSet = { set: true } | { set: false; problems: Problem[] }

/** Whether an organisation asks its members for two-factor authentication; null where it is not the person's to manage. */
export function asksForTwoFactor(person: Person, id: string): Promise<boolean | null> {
  return readAs(person, async ({ db, isGranted }) => {
    if (!isId(id) || !(await isGranted('manage-organisation', id))) return null
    const found = await db.organisation.findUnique({ where: { id }, select: { requiresTwoFactor: true } })
    return found?.requiresTwoFactor ?? null
  })
}

/**
 * Asks the members of an organisation for two-factor authentication, or no longer. From their next request on, members
 * without it reach nothing of the organisation. An owner without it would be the first.
 */
export async function requireTwoFactor(
  person: Person,
  id: string,
  isRequired: boolean,
): Promise<RequirementSet> {
  if (isRequired && !person.hasSecondFactor) return refuse('form-problem.own-two-factor')
  return changeAs(person, async (scope) => {
    if (!(await lockMembers(scope, id, 'manage-organisation'))) return refuse('form-problem.may-not-rename')
    const { count } = await scope.db.organisation.updateMany({
      where: { id, requiresTwoFactor: !isRequired },
      data: { requiresTwoFactor: isRequired },
    })
    const kind = isRequired ? 'two-factor-required' : 'two-factor-not-required'
    if (count > 0) scope.record({ organisationId: id, subjectId: id, at: new Date(), kind, data: {} })
    return { set: true }
  })
}

function refuse(code: 'form-problem.own-two-factor' | 'form-problem.may-not-rename'): RequirementSet {
  return { set: false, problems: [{ field: 'two-factor', code, values: {} }] }
}
