import 'server-only'
import { z } from 'zod'
import { roles } from '@/lib/core/assessment/access/policy'
import type { Problem } from '@/lib/core/text/problem'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { emailField } from '@/lib/core/text/typed/email-field'
import { changeAs } from '../access/as-person'
import type { ChangeScope } from '../access/scope'
import type { Person } from '../identity/person'
import { addMailJob } from '../records/mail-queue/add-mail-job'
import { isMailOn } from '../records/mail-queue/is-mail-on'
import { problemsOf } from '../records/zod-problems'
import { countAttempt, type Limit } from '../world/limits/rate-limits'
import { isId } from '../world/new-id'
import { writeInvitation } from './joining/write-invitation'
import { lockMembers } from './organisation-lock'

const invitationForm = z.object({
  email: emailField,
  role: z.enum(roles, refuseWith({ code: 'form-problem.role', values: {} })),
})

/** In a day, by one person: a department; more would use this server to send mail to strangers. */
const mailLimit: Limit = { name: 'mailed-invitation', tries: 50, seconds: 24 * 3600 }

export type InvitationMade =
  | { invited: true; id: string; token: string; isMailed: boolean }
  | { invited: false; problems: Problem[] }

/**
 * Invites an address into an organisation. The token is for the link shown to the person who invites; it is not stored
 * and cannot be shown again. Another link is mailed, if this server sends mail and the person has not sent many today. An
 * open invitation of the same address is revoked.
 */
export async function invite(
  person: Person,
  organisationId: string,
  input: unknown,
): Promise<InvitationMade> {
  const parsed = invitationForm.safeParse(input)
  if (!parsed.success) return { invited: false, problems: problemsOf(parsed.error) }
  const mayMail = isMailOn() && (await countAttempt(mailLimit, person.id)) === null
  return changeAs(person, async (scope) => {
    if (!(await lockMembers(scope, organisationId, 'manage-people')))
      return refuse({ field: 'email', code: 'form-problem.may-not-invite', values: {} })
    const present = await findMember(scope, organisationId, parsed.data.email)
    if (present) return refuse({ field: 'email', code: 'form-problem.is-member', values: present })
    await revokeOpen(scope, organisationId, parsed.data.email)
    const { id, token, at } = await writeInvitation(scope.db, organisationId, parsed.data, person.id)
    const data = { role: parsed.data.role }
    scope.record({ organisationId, subjectId: id, at, kind: 'member-invited', data })
    if (mayMail) await addMailJob(scope.db, 'invitation', { invitation: id })
    return { invited: true, id, token, isMailed: mayMail }
  })
}

/** Ends an open invitation; one that is used, revoked or expired stays as it is. */
export function revokeInvitation(
  person: Person,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<{ revoked: boolean }> {
  return changeAs(person, async (scope) => {
    if (!isId(id) || !(await lockMembers(scope, organisationId, 'manage-people'))) return { revoked: false }
    const at = new Date()
    const { count } = await scope.db.invitation.updateMany({
      where: { id, organisationId, reviewId: null, usedAt: null, revokedAt: null, expiresAt: { gt: at } },
      data: { revokedAt: at },
    })
    if (count > 0) scope.record({ organisationId, subjectId: id, at, kind: 'invitation-revoked', data: {} })
    return { revoked: count > 0 }
  })
}

function refuse(problem: Problem): InvitationMade {
  return { invited: false, problems: [problem] }
}

async function findMember({ db }: ChangeScope, organisationId: string, email: string) {
  const found = await db.membership.findFirst({
    where: { organisationId, user: { email } },
    select: { user: { select: { name: true } } },
  })
  return found && { name: found.user.name }
}

async function revokeOpen({ db }: ChangeScope, organisationId: string, email: string): Promise<void> {
  await db.invitation.updateMany({
    where: { organisationId, email, reviewId: null, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
}
