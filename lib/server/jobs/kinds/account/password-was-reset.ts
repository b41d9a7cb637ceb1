import 'server-only'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../../http/public-url'
import { mailIds } from '../../../records/mail-queue/mail-kinds'
import type { Mail } from '../../mail/send-mail'
import { findAddress } from '../find-address'

const { t } = english

/** The notice to a person that their password was set by a link, of whichever kind. */
export async function composePasswordWasReset({ ids }: { ids: unknown }): Promise<Mail | null> {
  const { person } = mailIds['password-was-reset'].parse(ids)
  const to = await findAddress(person)
  if (!to) return null
  return {
    to,
    subject: t('mail.was-reset.subject'),
    paragraphs: [t('mail.was-reset.what'), t('mail.was-reset.otherwise'), publicUrl('/forgot-password')],
  }
}
