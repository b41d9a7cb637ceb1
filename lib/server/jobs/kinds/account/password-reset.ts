import 'server-only'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../../http/public-url'
import { issueMailedReset } from '../../../identity/passwords/reset-links'
import { mailIds } from '../../../records/mail-queue/mail-kinds'
import type { Mail } from '../../mail/send-mail'

const { t } = english

/** The mail with a link to a new password; null without an account, or where the link was used before a crash. */
export async function composePasswordReset(job: { id: string; ids: unknown }): Promise<Mail | null> {
  const { person } = mailIds['password-reset'].parse(job.ids)
  const issued = await issueMailedReset({ userId: person, jobId: job.id }, new Date())
  if (!issued) return null
  return {
    to: issued.email,
    subject: t('mail.reset.subject'),
    paragraphs: [
      t('mail.reset.who'),
      t('mail.reset.what-now'),
      publicUrl(`/reset-password?token=${issued.token}`),
      t('mail.reset.otherwise'),
    ],
  }
}
