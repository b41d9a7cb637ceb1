import 'server-only'
import { database } from '../../world/database'

/** The address of a person's account; null where there is none any more. */
export async function findAddress(personId: string): Promise<string | null> {
  const user = await database().user.findUnique({
    where: { id: personId, deletedAt: null },
    select: { email: true },
  })
  return user?.email ?? null
}
