import 'server-only'
import { isTimeZone } from '@/lib/core/text/dates/time-zone'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { changeAs, readAs } from '../access/as-person'
import type { Person } from '../identity/person'
import { isId } from '../world/new-id'
import { lockMembers } from './organisation-lock'

/** The time zone of an organisation, for its settings; null where they are not the person's to change. */
export function findTimeZone(person: Person, organisationId: string): Promise<string | null> {
  return readAs(person, async ({ db, isGranted }) => {
    if (!isId(organisationId) || !(await isGranted('manage-organisation', organisationId))) return null
    const found = await db.organisation.findUnique({ where: { id: organisationId } })
    return found?.timeZone ?? null
  })
}

export type TimeZoneSet = { set: true } | { set: false; problems: Problem[] }

/** Sets the time zone by whose mornings the organisation's daily mails are sent. */
export async function setTimeZone(person: Person, id: string, zone: unknown): Promise<TimeZoneSet> {
  if (typeof zone !== 'string' || !isTimeZone(zone))
    return refuse({ code: 'form-problem.time-zone', values: {} })
  return changeAs(person, async (scope) => {
    if (!(await lockMembers(scope, id, 'manage-organisation')))
      return refuse({ code: 'form-problem.may-not-rename', values: {} })
    await scope.db.organisation.update({ where: { id }, data: { timeZone: zone } })
    const event = { organisationId: id, subjectId: id, at: new Date() }
    scope.record({ ...event, kind: 'time-zone-set', data: { to: zone } })
    return { set: true }
  })
}

function refuse(problem: Coded<ProblemCode>): TimeZoneSet & { set: false } {
  return { set: false, problems: [{ field: 'zone', ...problem }] }
}
