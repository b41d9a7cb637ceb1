import 'server-only'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../../http/public-url'
import { issueProofToken } from '../../../identity/own-account/address-proof'
import { mailIds } from '../../../records/mail-queue/mail-kinds'
import type { Mail } from '../../mail/send-mail'

const { t } = english

/** The mail with the link that proves an address; null where there is nothing to prove any more. */
export async function composeProveAddress({ ids }: { ids: unknown }): Promise<Mail | null> {
  const issued = await issueProofToken(mailIds['prove-address'].parse(ids).proof)
  if (!issued) return null
  return {
    to: issued.email,
    subject: t('mail.prove.subject'),
    paragraphs: [
      t('mail.prove.who'),
      t('mail.prove.what-now'),
      publicUrl(`/prove-address?token=${issued.token}`),
      t('mail.prove.otherwise'),
    ],
  }
}
