import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { database } from '../../world/database'
import { nameInMail } from './name-in-mail'

/** A member as mails to them need it; null where they are none any more, or their account or the organisation is deleted. */
export async function findMember({ person, organisation }: { person: string; organisation: string }) {
  const found = await database().membership.findUnique({
    where: {
      organisationId_userId: { organisationId: organisation, userId: person },
      user: { deletedAt: null },
      organisation: { removedAt: null },
    },
    include: { user: { select: { email: true } }, organisation: { select: { name: true } } },
  })
  if (!found) return null
  const { wantsDigest, inboxReadAt, createdAt, role } = found
  const name = nameInMail(storedText(found.organisation.name))
  const mayChange = role === 'owner' || role === 'editor'
  return {
    to: found.user.email,
    organisation: name,
    wantsDigest,
    mayChange,
    newSince: inboxReadAt ?? createdAt,
  }
}
