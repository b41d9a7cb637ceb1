import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { database } from '../world/database'
import { authentication, idleMilliseconds, sessionCookie } from './authentication'
import type { Member, Membership, Person } from './person'

/** The person behind a session cookie, or null. A session that was idle too long ends here. */
export async function findPersonBy(headers: Headers): Promise<Person | null> {
  if (!headers.get('cookie')?.includes(sessionCookie)) return null
  const found = await authentication().api.getSession({ headers })
  if (!found) return null
  const idle = Date.now() - found.session.updatedAt.getTime()
  if (idle > idleMilliseconds) {
    await database().session.deleteMany({ where: { id: found.session.id } })
    return null
  }
  if (idle > touchAfter) await touch(found.session.id)
  return findWithMemberships(found.user.id)
}

/** Ends the session of this cookie. */
export async function endSession(headers: Headers): Promise<void> {
  await authentication().api.signOut({ headers })
}

/** The organisation that a person visited last is the one they are led to. */
export async function markVisited({ id, organisation }: Member): Promise<void> {
  await database().membership.updateMany({
    where: { userId: id, organisationId: organisation.id },
    data: { visitedAt: new Date() },
  })
}

/** A session's last use is written at most every five minutes: a save must not cost two. */
const touchAfter = 5 * 60 * 1000

async function touch(sessionId: string): Promise<void> {
  await database().session.updateMany({ where: { id: sessionId }, data: { updatedAt: new Date() } })
}

type Row = Pick<Person, 'id' | 'name' | 'email'> & {
  role: Membership['role'] | null
  organisationId: string
  organisationName: string
}

// A single query for the person and all their memberships; it runs on every request.
async function findWithMemberships(userId: string): Promise<Person | null> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT u.id, u.name, u.email, m.role::text, o.id AS "organisationId", o.name AS "organisationName"
    FROM "user" u
    LEFT JOIN membership m ON m.user_id = u.id
    LEFT JOIN organisation o ON o.id = m.organisation_id
    WHERE u.id = ${userId}::uuid
    ORDER BY m.visited_at DESC NULLS LAST, m.created_at, o.id`
  const [first] = rows
  if (!first) return null
  const { id, name, email } = first
  return { id, name: storedText(name), email, memberships: rows.flatMap(asMembership) }
}

function asMembership({ role, organisationId, organisationName }: Row): Membership[] {
  if (role === null) return []
  return [{ organisation: { id: organisationId, name: storedText(organisationName) }, role }]
}
