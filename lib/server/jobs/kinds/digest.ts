import 'server-only'
import { mostCounted } from '@/lib/core/text/list-page'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../http/public-url'
import { mailIds } from '../../records/mail-queue/mail-kinds'
import { database } from '../../world/database'
import { setOrganisations } from '../../world/set-organisations'
import type { Mail } from '../mail/send-mail'
import { findMember } from './find-member'

const { t } = english

/** The daily mail of what is new in a member's inbox; null where nothing is, or where they switched it off. */
export async function composeDigest({ ids }: { ids: unknown }): Promise<Mail | null> {
  const { person, organisation: id } = mailIds.digest.parse(ids)
  const member = await findMember({ person, organisation: id })
  if (!member?.wantsDigest) return null
  const count = await countNew({ person, organisation: id, since: member.newSince })
  if (count === 0) return null
  const { to, organisation } = member
  return {
    to,
    subject: t('mail.digest.subject', { organisation }),
    paragraphs: [
      t('mail.digest.what', { count, organisation }),
      publicUrl('/inbox'),
      t('mail.digest.otherwise'),
    ],
  }
}

type New = { person: string; organisation: string; since: Date }

/** Up to `mostCounted`. */
function countNew({ person, organisation, since }: New): Promise<number> {
  return database().$transaction(async (tx) => {
    await setOrganisations(tx, [organisation])
    const found = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM event e WHERE e.organisation_id = ${organisation}::uuid AND e.for_person_id = ${person}::uuid
        AND e.at > ${since} AND EXISTS (SELECT 1 FROM assessment a WHERE a.id = e.subject_id) LIMIT ${mostCounted}`
    return found.length
  })
}
