import 'server-only'
import { z } from 'zod'
import type { Problem } from '@/lib/core/problem'
import { countAttempt, forgetAttempts, signInLimit } from './attempts'
import { authentication } from './authentication'
import { database } from './database'
import { recordEvent } from './events'
import { asTyped, newPassword } from './password'
import type { Person } from './person'
import { problemsOf } from './problems-of'
import { cookieFrom, type SessionCookie } from './session-cookie'

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
  const body = { currentPassword: asTyped(current), newPassword: next, revokeOtherSessions: true }
  const cookie = await cookieFrom(authentication().api.changePassword({ body, headers, returnHeaders: true }))
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

function refuse(field: string, message: string): PasswordChange {
  return { changed: false, problems: [{ field, message }] }
}

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60)
  return count === 1 ? 'one minute' : `${count} minutes`
}
