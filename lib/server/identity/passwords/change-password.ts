import 'server-only'
import { z } from 'zod'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import { refuseWith } from '@/lib/core/text/refuse-with'
import type { Coded } from '@/lib/core/text/words/words'
import { recordAccountEvents } from '../../records/events'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { noteSecurity } from '../../world/limits/security-log'
import { authentication } from '../authentication'
import type { Person } from '../person'
import { storedToken } from '../sessions/hashed-tokens'
import { cookieFrom, type SessionCookie } from '../sessions/session-cookie'
import { knownVisitor } from '../signing-in/visitor'
import { hashInTurn } from './hashing'
import { asTyped, newPassword } from './password'
import { countTry, forgetTries, noteWrongPassword } from './password-delay'
import { findWeakness } from './password-weakness'
import { type Postponed, tryAgainIn } from './try-again-in'

export type PasswordChange =
  | { changed: true; cookie: SessionCookie }
  | { changed: false; problems: Problem[]; retryAfter?: number }

const passwordForm = z.object({
  current: z
    .string()
    .min(1, refuseWith({ code: 'form-problem.password.current', values: {} }))
    .max(1024, refuseWith({ code: 'form-problem.password.long', values: { most: 128 } })),
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
  const problem = await findWeakness(parsed.data.next, knownOf(person))
  if (problem) return refuse('next', problem)
  const answer = await hashInTurn(knownVisitor(person.id).waiting, () =>
    replaceOnce(person, parsed.data, headers),
  )
  return answer.hashed ? answer.value : postpone(answer.retryAfter, 'busy')
}

async function replaceOnce(
  person: Person,
  { current, next }: z.infer<typeof passwordForm>,
  headers: Headers,
): Promise<PasswordChange> {
  const tried = { email: person.email, from: knownVisitor(person.id).from }
  const retryAfter = await countTry(tried)
  if (retryAfter !== null) return postpone(retryAfter, 'too-many')
  const body = { currentPassword: asTyped(current), newPassword: next, revokeOtherSessions: true }
  const cookie = await cookieFrom(authentication().api.changePassword({ body, headers, returnHeaders: true }))
  if (!cookie) {
    await noteWrongPassword(person.email)
    await noteSecurity('password refused', { reason: 'wrong', personId: person.id })
    return refuse('current', { code: 'form-problem.password.wrong', values: {} })
  }
  await forgetTries(tried)
  if (person.hasSecondFactor) await carryOverSecondFactor(cookie)
  const event = {
    personId: person.id,
    subjectId: person.id,
    kind: 'password-changed',
    at: new Date(),
    data: {},
  } as const
  await database().$transaction((tx) => recordAccountEvents(tx, [event]))
  return { changed: true, cookie }
}

/** The session that begins with the new password goes on where the former one was, which had given the second factor. */
async function carryOverSecondFactor({ value }: SessionCookie): Promise<void> {
  const [token = ''] = value.split('.')
  await database().session.updateMany({
    where: { token: storedToken(token) },
    data: { secondFactorAt: new Date() },
  })
}

function knownOf({ name, email, memberships }: Person) {
  return { name, email, organisation: memberships.map(({ organisation }) => organisation.name).join(' ') }
}

function refuse(field: string, message: Coded<ProblemCode>): PasswordChange {
  return { changed: false, problems: [{ field, ...message }] }
}

function postpone(retryAfter: number, reason: Postponed): PasswordChange {
  const problems = [{ field: 'current', ...tryAgainIn(retryAfter, reason) }]
  return { changed: false, problems, retryAfter }
}
