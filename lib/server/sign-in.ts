import 'server-only'
import { z } from 'zod'
import { countAttempt, forgetAttempts, signInLimit } from './attempts'
import { authentication } from './authentication'
import { asTyped } from './password'
import { cookieFrom, type SessionCookie } from './session-cookie'

export type SignedIn = { signedIn: true; cookie: SessionCookie }
export type SignInRefusal =
  | { signedIn: false; reason: 'wrong' }
  | { signedIn: false; reason: 'too-many'; retryAfter: number }

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
    { email: asAddress(email), password: asTyped(parsed.data.password) },
    headers,
  )
  if (!cookie) return wrong
  await forgetAttempts(signInLimit, email)
  return { signedIn: true, cookie }
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
