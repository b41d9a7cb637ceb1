import 'server-only'
import { z } from 'zod'
import { database } from '../../world/database'
import { markInLog, noteSecurity, type Refused } from '../../world/limits/security-log'
import { newId } from '../../world/new-id'
import { authentication } from '../authentication'
import { hashInTurn } from '../passwords/hashing'
import { asTyped } from '../passwords/password'
import { countTry, forgetTries, noteWrongPassword } from '../passwords/password-delay'
import { endSession } from '../session-person'
import { cookieFrom, type SessionCookie } from '../sessions/session-cookie'
import { originInLog, visitorFor } from './visitor'
import { type Welcome, welcome } from './welcome'

export type SignedIn = { signedIn: true; cookie: SessionCookie } & Welcome
export type SignInRefusal =
  | { signedIn: false; reason: 'wrong' }
  | { signedIn: false; reason: 'too-many' | 'busy'; retryAfter: number }

const credentials = z.object({ email: z.string().trim().max(254), password: z.string().max(1024) })

/**
 * Checks an address and a password. An unknown address, a malformed one and a wrong password give the
 * same answer after the same work, so that the answer does not show who has an account here.
 */
export async function authenticate(input: unknown, headers: Headers): Promise<SignedIn | SignInRefusal> {
  const parsed = credentials.safeParse(input)
  if (!parsed.success) return wrong
  const email = parsed.data.email.toLowerCase()
  const { waiting, from } = visitorFor(headers, email)
  const answer = await hashInTurn(waiting, () => tryOnce({ ...parsed.data, email, from }, headers))
  const outcome = answer.hashed ? answer.value : busy(answer.retryAfter)
  await noteOutcome(email, outcome, headers)
  return outcome
}

function busy(retryAfter: number): SignInRefusal {
  return { signedIn: false, reason: 'busy', retryAfter }
}

/** The same queries whether or not the address has an account. */
async function noteOutcome(
  email: string,
  outcome: SignedIn | SignInRefusal,
  headers: Headers,
): Promise<void> {
  const [personId, from] = [await findUserId(email), originInLog(headers)]
  if (!outcome.signedIn) return noteRefusal(outcome.reason, { email, personId, from })
  const secondFactor = outcome.device ? 'none' : 'to be given'
  if (personId) await noteSecurity('signed in', { personId, from, secondFactor })
}

type Refusal = { email: string; personId: string | null; from: string | null }

function noteRefusal(reason: Refused, { email, personId, from }: Refusal): Promise<void> {
  return noteSecurity('sign-in refused', { reason, personId, account: markInLog(email), from })
}

type Try = { email: string; password: string; from: string }

async function tryOnce({ email, password, from }: Try, headers: Headers): Promise<SignedIn | SignInRefusal> {
  const retryAfter = await countTry({ email, from })
  if (retryAfter !== null) return { signedIn: false, reason: 'too-many', retryAfter }
  const cookie = await tryPassword({ email: asAddress(email), password: asTyped(password) }, headers)
  if (!cookie) {
    await noteWrongPassword(email)
    if (!(await findUserId(email))) await readNoAccount()
    return wrong
  }
  await forgetTries({ email, from })
  // A session that this browser had before ends.
  await endSession(headers)
  return { signedIn: true, cookie, ...(await welcome(email, headers)) }
}

async function findUserId(email: string): Promise<string | null> {
  const where = { email: asAddress(email) }
  const user = await database().user.findUnique({ where, select: { id: true } })
  return user?.id ?? null
}

/** The library reads the accounts of a person whom it finds; as much is done where it finds none. */
async function readNoAccount(): Promise<void> {
  const { internalAdapter } = await authentication().$context
  await internalAdapter.findAccounts(newId())
}

const wrong = { signedIn: false, reason: 'wrong' } as const

// The library looks at an address before it works on the password, and answers a malformed one at
// once. A well-formed address that cannot exist costs the same as any other.
function asAddress(email: string): string {
  return z.email().safeParse(email).success ? email : 'nobody@thingworthy.invalid'
}

function tryPassword(body: { email: string; password: string }, headers: Headers) {
  return cookieFrom(authentication().api.signInEmail({ body, headers, returnHeaders: true }))
}
