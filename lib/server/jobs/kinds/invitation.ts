import 'server-only'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../http/public-url'
import { issueMailedToken, type MailedInvitation } from '../../people/joining/issue-mailed-token'
import { mailIds } from '../../records/mail-queue/mail-kinds'
import type { Mail } from '../mail/send-mail'
import { nameInMail } from './name-in-mail'

const { t } = english

/** The mail of an invitation, with a link of its own; null where the invitation is not open any more. */
export async function composeInvitation({ ids }: { ids: unknown }): Promise<Mail | null> {
  const { invitation } = mailIds.invitation.parse(ids)
  const issued = await issueMailedToken(invitation)
  if (!issued) return null
  return {
    to: issued.email,
    subject: subjectOf(issued),
    paragraphs: [
      whoInvites(issued),
      t('mail.invitation.what-now'),
      publicUrl(`/join?token=${issued.token}`),
      t('mail.invitation.otherwise'),
    ],
  }
}

function subjectOf({ organisation, review }: MailedInvitation): string {
  return review
    ? t('mail.invitation.review-subject', named(review))
    : t('mail.invitation.subject', { organisation: nameInMail(organisation) })
}

function named({ product, release }: { product: string; release: string }) {
  return { product: nameInMail(product), release: nameInMail(release) }
}

function whoInvites({ by, role, organisation: name, review }: MailedInvitation): string {
  const organisation = nameInMail(name)
  if (by !== null && review)
    return t('mail.invitation.review-who', { by: nameInMail(by), organisation, ...named(review) })
  return by === null
    ? t('mail.invitation.who-operator', { role, organisation })
    : t('mail.invitation.who', { by: nameInMail(by), role, organisation })
}
