import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../http/public-url'
import { mailIds } from '../../records/mail-queue/mail-kinds'
import { database } from '../../world/database'
import type { Mail } from '../mail/send-mail'
import { findAddress } from './find-address'
import { nameInMail } from './name-in-mail'

const { t } = english

/** The notice to a person that an owner has removed them from an organisation. */
export async function composeMemberRemoved({ ids }: { ids: unknown }): Promise<Mail | null> {
  const { person, organisation: id } = mailIds['member-removed'].parse(ids)
  const [to, found] = await Promise.all([
    findAddress(person),
    database().organisation.findUnique({ where: { id }, select: { name: true } }),
  ])
  if (!to || !found) return null
  const organisation = nameInMail(storedText(found.name))
  return {
    to,
    subject: t('mail.removed.subject', { organisation }),
    paragraphs: [
      t('mail.removed.what', { organisation }),
      t('mail.removed.otherwise'),
      publicUrl('/organisations'),
    ],
  }
}
