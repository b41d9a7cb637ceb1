import 'server-only'
import type { ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { database } from '../../world/database'
import { noteSecurity } from '../../world/limits/security-log'
import { takeResetNotice } from '../passwords/password-reset'
import { tryAgainIn } from '../passwords/try-again-in'
import type { FoundSession } from '../session-person'
import { renewToken } from '../sessions/renew-token'
import type { SessionCookie } from '../sessions/session-cookie'
import { cookieOfKnownDevice, findKnownDevice } from '../signing-in/known-device'
import { originInLog } from '../signing-in/visitor'
import { checkCode } from './check-code'

export type SecondFactorGiven =
  | { given: true; cookie: SessionCookie; device: SessionCookie; passwordWasReset: boolean }
  | { given: false; problem: Coded<ProblemCode>; retryAfter?: number }

/**
 * Ends the sign-in of an account with a second factor; the session goes on under another token. Wrong codes count for the account from everywhere, since anyone who
 * has the password can begin any number of sessions; only a browser in which the second factor was given before is
 * counted for itself.
 */
export async function giveSecondFactor(
  { id, person }: FoundSession,
  code: unknown,
  headers: Headers,
): Promise<SecondFactorGiven> {
  const check = await checkCode(person, code, findKnownDevice(headers, person.email) ?? 'anywhere')
  const noted = { personId: person.id, from: originInLog(headers) }
  if (!check.right) {
    const reason = check.retryAfter === null ? 'wrong' : 'too-many'
    await noteSecurity('second factor refused', { reason, ...noted })
    return refuse(check.retryAfter)
  }
  await noteSecurity('second factor given', noted)
  const now = new Date()
  await database().session.updateMany({ where: { id }, data: { secondFactorAt: now, confirmedAt: now } })
  const cookie = await renewToken(database(), id)
  const passwordWasReset = await takeResetNotice(person.email)
  return { given: true, cookie, device: cookieOfKnownDevice(headers, person.email), passwordWasReset }
}

function refuse(retryAfter: number | null): SecondFactorGiven {
  return retryAfter === null
    ? { given: false, problem: { code: 'form-problem.code.wrong', values: {} } }
    : { given: false, problem: tryAgainIn(retryAfter, 'too-many'), retryAfter }
}
