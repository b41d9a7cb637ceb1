import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../http/public-url'
import { mailIds } from '../../records/mail-queue/mail-kinds'
import { database } from '../../world/database'
import type { Mail } from '../mail/send-mail'
import { findMember } from './find-member'
import { nameInMail } from './name-in-mail'

const { t } = english

/** The mail to a member to whom another has given questions; null where they are no member any more. */
export async function composeQuestionsGiven({ ids }: { ids: unknown }): Promise<Mail | null> {
  const { person, by, organisation: id, assessment } = mailIds['questions-given'].parse(ids)
  const [member, giver] = await Promise.all([
    findMember({ person, organisation: id }),
    database().user.findUnique({ where: { id: by }, select: { name: true } }),
  ])
  if (!member || !giver) return null
  const { to, organisation } = member
  return {
    to,
    subject: t('mail.given.subject', { organisation }),
    paragraphs: [
      t('mail.given.what', { by: nameInMail(storedText(giver.name)), organisation }),
      publicUrl(`/assessments/${assessment}/people?who=${person}`),
    ],
  }
}
