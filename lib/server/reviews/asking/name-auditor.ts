import 'server-only'
import { createHmac } from 'node:crypto'
import type { ChangeScope } from '../../access/scope'
import { writeInvitation } from '../../people/joining/write-invitation'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { isMailOn } from '../../records/mail-queue/is-mail-on'
import { environment } from '../../world/environment'
import { countAttempt, type Limit } from '../../world/limits/rate-limits'
import type { Chosen } from './choose-auditor'

/** In a day, by one person, as for invitations of members: more would use this server to send mail to strangers. */
const mailLimit: Limit = { name: 'mailed-invitation', tries: 50, seconds: 24 * 3600 }

/** `link`: the token of the link to show, of an outside auditor; it is not stored. */
export type Named = { link: string | null; isMailed: boolean }

/** Whether a mail to an address may be sent for this person. */
export async function mayMailFor(personId: string): Promise<boolean> {
  return isMailOn() && (await countAttempt(mailLimit, personId)) === null
}

/** The token of the link that a form makes: the same for a form that was sent twice. Undefined: one is drawn. */
export function tokenOf(key: string | null): string | undefined {
  if (key === null) return undefined
  const hmac = createHmac('sha256', environment().authSecret)
  return hmac.update(`review-invitation\n${key}`).digest('base64url')
}

type Review = { id: string; organisationId: string }
type Invite = { email: string; token: string | undefined; mayMail: boolean }

/** Tells a member that they are asked, or invites an outside auditor to one review. */
export async function tellAuditor(
  scope: ChangeScope,
  review: Review,
  chosen: Chosen,
  invite: Omit<Invite, 'email'>,
): Promise<Named> {
  if (chosen.kind === 'outside') return inviteAuditor(scope, review, { ...invite, email: chosen.email })
  const ids = { review: review.id, organisation: review.organisationId }
  return { link: null, isMailed: await addMailJob(scope.db, 'review-asked', ids) }
}

async function inviteAuditor(
  { db, person, record }: ChangeScope,
  { id: reviewId, organisationId }: Review,
  { mayMail, token, ...to }: Invite,
): Promise<Named> {
  const invited = { ...to, role: 'auditor' as const, reviewId, ...(token === undefined ? {} : { token }) }
  const { id, at, ...made } = await writeInvitation(db, organisationId, invited, person.id)
  const event = { organisationId, subjectId: reviewId, at, data: { invitation: id } }
  record({ ...event, kind: 'auditor-invited' })
  const isMailed = mayMail && (await addMailJob(db, 'invitation', { invitation: id }))
  return { link: made.token, isMailed }
}
