import 'server-only'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../../http/public-url'
import { findAddressChange } from '../../../identity/own-account/address-proof'
import { mailIds } from '../../../records/mail-queue/mail-kinds'
import type { Mail } from '../../mail/send-mail'

const { t } = english

/** The notice to the former address of an account. The new one is not named, since somebody else may have taken it. */
export async function composeAddressChanged({ ids }: { ids: unknown }): Promise<Mail | null> {
  const change = await findAddressChange(mailIds['address-changed'].parse(ids).proof)
  if (!change) return null
  return {
    to: change.former,
    subject: t('mail.address-changed.subject'),
    paragraphs: [t('mail.address-changed.what'), t('mail.address-changed.otherwise'), publicUrl('/sign-in')],
  }
}
