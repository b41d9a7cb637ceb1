import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { database } from '../world/database'
import { authentication, idleMilliseconds, sessionCookie } from './authentication'
import type { Member, Membership, Person } from './person'

// Finds whose session a request belongs to, and decides here, whatever the way in, what two-factor authentication leaves
// of it: a session without the second factor of its account is nobody's, and an organisation that asks for a second factor
// is not among the memberships of a person who has none. An organisation that was deleted is among nobody's.

/** A session with its person. Only `findPersonBy` says whether the session may act for them. */
export type FoundSession = {
  id: string
  person: Person
  /** The account has a second factor, which was not given in this session yet. */
  needsSecondFactor: boolean
  /** When the password or the second factor was last given in it. */
  confirmedAt: Date
}

/** The person behind a session cookie, or null: without a session, or before its second factor was given. */
export async function findPersonBy(headers: Headers): Promise<Person | null> {
  const found = await findSessionBy(headers)
  return found && !found.needsSecondFactor ? found.person : null
}

/** The session of a cookie, or null. A session that was idle too long ends here. */
export async function findSessionBy(headers: Headers): Promise<FoundSession | null> {
  if (!headers.get('cookie')?.includes(sessionCookie)) return null
  const found = await authentication().api.getSession({ headers })
  if (!found) return null
  const idle = Date.now() - found.session.updatedAt.getTime()
  if (idle > idleMilliseconds()) {
    await database().session.deleteMany({ where: { id: found.session.id } })
    return null
  }
  if (idle > touchAfter) await touch(found.session.id)
  return findWithMemberships(found.session.id)
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

type Row = Pick<Person, 'id' | 'name' | 'email' | 'hasSecondFactor'> & {
  confirmedAt: Date
  gaveSecondFactor: boolean
  role: Membership['role'] | null
  organisationId: string
  organisationName: string
  requiresTwoFactor: boolean
  hasReviews: boolean
  closedHints: string[]
}

// A single query for the person and all their memberships; it runs on every request.
async function findWithMemberships(sessionId: string): Promise<FoundSession | null> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT u.id, u.name, u.email, u.closed_hints AS "closedHints", f.confirmed_at IS NOT NULL AS "hasSecondFactor",
      COALESCE(s.confirmed_at, s.created_at) AS "confirmedAt",
      s.second_factor_at IS NOT NULL AS "gaveSecondFactor", m.role::text, o.id AS "organisationId",
      o.name AS "organisationName", o.requires_two_factor AS "requiresTwoFactor",
      EXISTS (SELECT 1 FROM reviews_of_auditor(u.id)) AS "hasReviews"
    FROM session s
    JOIN "user" u ON u.id = s.user_id
    LEFT JOIN second_factor f ON f.user_id = u.id
    LEFT JOIN (membership m JOIN organisation o ON o.id = m.organisation_id AND o.removed_at IS NULL) ON m.user_id = u.id
    WHERE s.id = ${sessionId}::uuid
    ORDER BY m.visited_at DESC NULLS LAST, m.created_at, o.id`
  const [first] = rows
  if (!first) return null
  const { id, name, email, hasSecondFactor, gaveSecondFactor, confirmedAt, hasReviews, closedHints } = first
  const isLocked = (row: Row) => row.requiresTwoFactor && !hasSecondFactor
  const memberships = rows.filter((row) => !isLocked(row)).flatMap(asMembership)
  const locked = rows.filter(isLocked).flatMap(asMembership)
  const person = {
    id,
    name: storedText(name),
    email,
    hasSecondFactor,
    memberships,
    locked,
    hasReviews,
    closedHints,
  }
  return { id: sessionId, person, needsSecondFactor: hasSecondFactor && !gaveSecondFactor, confirmedAt }
}

function asMembership({ role, organisationId, organisationName }: Row): Membership[] {
  if (role === null) return []
  return [{ organisation: { id: organisationId, name: storedText(organisationName) }, role }]
}
