import 'server-only'
import { APIError } from 'better-auth/api'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { z } from 'zod'
import type { Problem } from '@/lib/core/problem'
import { countAttempt, forgetAttempts, signInLimit } from './attempts'
import {
  authentication,
  idleMilliseconds,
  longestSession,
  passwordLength,
  sessionCookie,
} from './authentication'
import { database } from './database'
import { recordEvent } from './events'
import type { Person } from './person'
import { problemsOf } from './problems-of'

export type SignedIn = { signedIn: true; cookie: SessionCookie }
export type SignInRefusal =
  | { signedIn: false; reason: 'wrong' }
  | { signedIn: false; reason: 'too-many'; retryAfter: number }
export type SessionCookie = { name: string; value: string; maxAge: number }

const credentials = z.object({ email: z.string().trim().max(254), password: z.string().max(1024) })

/**
 * Checks an address and a password. An unknown address, a malformed one and a wrong password give the
 * same answer after the same work, so that nobody learns who has an account here.
 */
export async function authenticate(input: unknown, headers: Headers): Promise<SignedIn | SignInRefusal> {
  const parsed = credentials.safeParse(input)
  if (!parsed.success) return wrong
  const email = parsed.data.email.toLowerCase()
  const retryAfter = await countAttempt(signInLimit, email)
  if (retryAfter !== null) return { signedIn: false, reason: 'too-many', retryAfter }
  const cookie = await tryPassword(
    { email: asAddress(email), password: asPassword(parsed.data.password) },
    headers,
  )
  if (!cookie) return wrong
  await forgetAttempts(signInLimit, email)
  return { signedIn: true, cookie }
}

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

export type PasswordChange =
  | { changed: true; cookie: SessionCookie }
  | { changed: false; problems: Problem[] }

const passwordForm = z.object({
  current: z.string().min(1, 'Enter your current password.').max(1024, 'Use at most 128 characters.'),
  next: newPassword(),
})

/** Changes the password of the session's person, ends all their sessions and starts a new one. */
export async function replacePassword(
  person: Person,
  input: unknown,
  headers: Headers,
): Promise<PasswordChange> {
  const parsed = passwordForm.safeParse(input)
  if (!parsed.success) return { changed: false, problems: problemsOf(parsed.error) }
  const retryAfter = await countAttempt(signInLimit, person.email)
  if (retryAfter !== null)
    return refuse('current', `Too many tries. Wait ${minutes(retryAfter)} and try again.`)
  const { current, next } = parsed.data
  const body = { currentPassword: asPassword(current), newPassword: next, revokeOtherSessions: true }
  const answer = await orNull(authentication().api.changePassword({ body, headers, returnHeaders: true }))
  const cookie = answer && cookieIn(answer.headers)
  if (!cookie) return refuse('current', 'This is not your current password.')
  await forgetAttempts(signInLimit, person.email)
  await database().$transaction((tx) =>
    recordEvent(tx, {
      organisationId: person.organisation.id,
      personId: person.id,
      kind: 'password-changed',
      subjectId: person.id,
      at: new Date(),
      data: {},
    }),
  )
  return { changed: true, cookie }
}

/** A password somebody chooses, as a form field. */
export function newPassword() {
  const { least, most } = passwordLength
  return z
    .string()
    .min(least, `Use at least ${least} characters for the new password.`)
    .max(most, `Use at most ${most} characters.`)
}

const wrong = { signedIn: false, reason: 'wrong' } as const

/** A session's last use is written at most every five minutes: a save must not cost two. */
const touchAfter = 5 * 60 * 1000

// The library looks at an address before it works on the password, and answers a malformed one at
// once. A well-formed address that cannot exist costs the same as any other.
function asAddress(email: string): string {
  return z.email().safeParse(email).success ? email : 'nobody@thingworthy.invalid'
}

// The same for a password that is longer than any may be.
function asPassword(password: string): string {
  return password.slice(0, passwordLength.most)
}

async function tryPassword(body: { email: string; password: string }, headers: Headers) {
  const answer = await orNull(authentication().api.signInEmail({ body, headers, returnHeaders: true }))
  return answer && cookieIn(answer.headers)
}

/** What the library refuses is a value to us; anything else is a fault and throws. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (refusal) {
    if (refusal instanceof APIError && refusal.statusCode < 500) return null
    throw refusal
  }
}

function cookieIn(headers: Headers): SessionCookie | null {
  const found = parseSetCookieHeader(headers.get('set-cookie') ?? '').get(sessionCookie)
  return found ? { name: sessionCookie, value: found.value, maxAge: longestSession } : null
}

async function touch(sessionId: string): Promise<void> {
  await database().session.updateMany({ where: { id: sessionId }, data: { updatedAt: new Date() } })
}

async function findMember(userId: string): Promise<Person | null> {
  const membership = await database().membership.findFirst({
    where: { userId },
    orderBy: { createdAt: 'asc' },
    select: { role: true, organisation: { select: { id: true, name: true } }, user: true },
  })
  if (!membership) return null
  const { role, organisation, user } = membership
  return { id: user.id, name: user.name, email: user.email, role, organisation }
}

function refuse(field: string, message: string): PasswordChange {
  return { changed: false, problems: [{ field, message }] }
}

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60)
  return count === 1 ? 'one minute' : `${count} minutes`
}
