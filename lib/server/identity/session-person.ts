import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { database } from '../world/database'
import { authentication, idleMilliseconds, sessionCookie } from './authentication'
import type { Person } from './person'

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
  return findMember(found.user.id)
}

/** Ends the session of this cookie. */
export async function endSession(headers: Headers): Promise<void> {
  await authentication().api.signOut({ headers })
}

/** A session's last use is written at most every five minutes: a save must not cost two. */
const touchAfter = 5 * 60 * 1000

async function touch(sessionId: string): Promise<void> {
  await database().session.updateMany({ where: { id: sessionId }, data: { updatedAt: new Date() } })
}

type MemberRow = Omit<Person, 'organisation'> & { organisationId: string; organisationName: string }

// A single query instead of three; it runs on every request.
async function findMember(userId: string): Promise<Person | null> {
  const [row] = await database().$queryRaw<MemberRow[]>`
    SELECT u.id, u.name, u.email, m.role::text, o.id AS "organisationId", o.name AS "organisationName"
    FROM membership m
    JOIN "user" u ON u.id = m.user_id
    JOIN organisation o ON o.id = m.organisation_id
    WHERE m.user_id = ${userId}::uuid
    ORDER BY m.created_at
    LIMIT 1`
  if (!row) return null
  const { organisationId, organisationName, ...person } = row
  const organisation = { id: organisationId, name: storedText(organisationName) }
  return { ...person, name: storedText(row.name), organisation }
}
