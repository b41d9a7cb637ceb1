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
    subject: t('mail.invitation.subject', { organisation: nameInMail(issued.organisation) }),
    paragraphs: [
      whoInvites(issued),
      t('mail.invitation.what-now'),
      publicUrl(`/join?token=${issued.token}`),
      t('mail.invitation.otherwise'),
    ],
  }
}

function whoInvites({ by, role, organisation: name }: MailedInvitation): string {
  const organisation = nameInMail(name)
  return by === null
    ? t('mail.invitation.who-operator', { role, organisation })
    : t('mail.invitation.who', { by: nameInMail(by), role, organisation })
}
