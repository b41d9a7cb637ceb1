import 'server-only'
import { cookies, headers as readHeaders } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Problem } from '@/lib/core/text/problem'
import { requestPathHeader } from '@/lib/core/web/address/request-path'
import { personField } from '@/lib/core/web/person-field'
import { setRetryAfter } from '../http/retry-after'
import { requireSameOrigin } from '../http/same-origin'
import { noteSecurity } from '../world/limits/security-log'
import { isId } from '../world/new-id'
import { sessionCookie } from './authentication'
import { askForReset, type ResetAsked } from './passwords/ask-for-reset'
import { replacePassword } from './passwords/change-password'
import { type PasswordReset, redeemPasswordReset } from './passwords/password-reset'
import { isLockedFor, type Member, memberOf, type Person } from './person'
import { giveSecondFactor, type SecondFactorGiven } from './second-factor/give-second-factor'
import { isBehindLock } from './second-factor/locked-place'
import { endSession, type FoundSession, findSessionBy, markVisited } from './session-person'
import type { SessionCookie } from './sessions/session-cookie'
import {
  type SignInNotices,
  secondFactorPath,
  signInPath,
  twoFactorPath,
} from './signing-in/path-after-sign-in'
import { authenticate, type SignInRefusal } from './signing-in/sign-in'

export type { Person } from './person'

/** The session of this request, or null; looked up once per request. */
export const findSession = cache(async (): Promise<FoundSession | null> => findSessionBy(await ownHeaders()))

/** The person of this request, or null: without a session, or before its second factor was given. */
export async function findPerson(): Promise<Person | null> {
  const found = await findSession()
  return found && !found.needsSecondFactor ? found.person : null
}

/** The person of this request; without one, redirects to the page of the password or the second factor, and then back. */
export async function requirePerson(): Promise<Person> {
  return (await requireSession()).person
}

/**
 * The same with the session itself. The page of a thing that the person reaches with two-factor authentication alone
 * redirects to its set-up, and then back.
 */
export async function requireSession(): Promise<FoundSession> {
  const found = await findSession()
  const path = (await readHeaders()).get(requestPathHeader) ?? ''
  if (found && !found.needsSecondFactor) {
    if (await isBehindLock(found.person, path)) redirect(twoFactorPath(path))
    return found
  }
  return redirect(found ? secondFactorPath(path) : signInPath(path))
}

/**
 * The person of this request in one of their organisations, which is now the one visited last; else not found. Where the
 * organisation asks for two-factor authentication that the account does not have, redirects to its set-up.
 */
export async function requireMember(organisationId: string): Promise<Member> {
  const person = await requirePerson()
  if (isLockedFor(person, organisationId))
    redirect(twoFactorPath((await readHeaders()).get(requestPathHeader) ?? ''))
  const member = memberOf(person, organisationId) ?? (await refuseMember(person, organisationId))
  if (person.memberships[0]?.organisation.id !== organisationId) await markVisited(member)
  return member
}

/**
 * The person who sends a form, if its page was made for them; null if it was made for another person, or without one.
 * Every action of signed-in people begins with it, so that nothing is done in the name of another.
 */
export async function findSender(form: FormData): Promise<Person | null> {
  const person = await requirePerson()
  if (form.get(personField) === person.id) return person
  await noteSecurity('form refused', { reason: 'another-person', personId: person.id })
  return null
}

/** The same in an organisation, for forms that make something in it; not found where they are no member. */
export async function findSendingMember(form: FormData, organisationId: string): Promise<Member | null> {
  const person = await findSender(form)
  return person && (memberOf(person, organisationId) ?? refuseMember(person, organisationId))
}

async function refuseMember({ id: personId }: Person, organisationId: string): Promise<never> {
  if (isId(organisationId))
    await noteSecurity('access refused', {
      personId,
      operation: 'be-member',
      kind: 'organisation',
      id: organisationId,
    })
  return notFound()
}

/** Signs in and sets the cookies. Call it from an action. */
export async function signIn(input: unknown): Promise<({ signedIn: true } & SignInNotices) | SignInRefusal> {
  const answer = await authenticate(input, await ownHeaders())
  if (!answer.signedIn) {
    if (answer.reason !== 'wrong') setRetryAfter(answer.retryAfter)
    return answer
  }
  await setCookie(answer.cookie)
  if (answer.device) await setCookie(answer.device)
  const { passwordWasReset, secondFactorWasRemoved } = answer
  return { signedIn: true, passwordWasReset, secondFactorWasRemoved }
}

/** Gives the second factor of the account that this session belongs to. Call it from an action. */
export async function enterCode(session: FoundSession, code: unknown): Promise<SecondFactorGiven> {
  const answer = await giveSecondFactor(session, code, await ownHeaders())
  if (answer.given) {
    await setCookie(answer.cookie)
    await setCookie(answer.device)
  } else if (answer.retryAfter) setRetryAfter(answer.retryAfter)
  return answer
}

/** Mails a link to a new password to an address, if it has an account. Call it from an action. */
export async function requestPasswordReset(input: unknown): Promise<ResetAsked> {
  const answer = await askForReset(input, await ownHeaders())
  if (!answer.asked && answer.retryAfter) setRetryAfter(answer.retryAfter)
  return answer
}

/** Sets a new password with a link. Call it from an action. */
export async function resetPassword(input: unknown): Promise<PasswordReset> {
  const answer = await redeemPasswordReset(input)
  if (!answer.reset && answer.retryAfter) setRetryAfter(answer.retryAfter)
  return answer
}

/** Ends this session and removes the cookie. Call it from an action. */
export async function signOut(): Promise<void> {
  await endSession(await ownHeaders())
  await setCookie({ name: sessionCookie, value: '', maxAge: 0 })
}

/** Changes the password and ends every other session. Call it from an action. */
export async function changePassword(
  person: Person,
  input: unknown,
): Promise<{ changed: true } | { changed: false; problems: Problem[] }> {
  const answer = await replacePassword(person, input, await ownHeaders())
  if (!answer.changed) {
    if (answer.retryAfter) setRetryAfter(answer.retryAfter)
    return answer
  }
  await setCookie(answer.cookie)
  return { changed: true }
}

/** The headers of this request, which a page of another site cannot have made a person send. */
export async function ownHeaders(): Promise<Headers> {
  const headers = await readHeaders()
  requireSameOrigin(headers)
  return headers
}

/** Sets a cookie of this site. Call it from an action or a route handler. */
export async function setCookie({ name, value, maxAge }: SessionCookie): Promise<void> {
  const options = { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge } as const
  ;(await cookies()).set(name, value, options)
}
