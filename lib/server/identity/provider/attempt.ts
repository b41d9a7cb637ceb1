import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { z } from 'zod'
import type { SessionCookie } from '../sessions/session-cookie'
import { readSignedText, signedText } from '../signing-in/signed-text'

// A browser on its way to the provider and back. What it is about is in a signed cookie, with a secret of 256 bits from which
// state, nonce and PKCE verifier are derived: an answer of the provider counts only in the browser that asked, for 15
// minutes, and once, since the answer removes the cookie and the provider accepts a code once. Nothing is stored
// for people who never come back.

const attemptSchema = z.strictObject({
  purpose: z.enum(['sign-in', 'join', 'connect', 'confirm']),
  secret: z.string(),
  /** When it began, in milliseconds. */
  at: z.number(),
  /** The page to go on to. */
  goOnTo: z.string().optional(),
  /** Of the invitation that is to be accepted. */
  token: z.string().optional(),
  /** The session for which the person connects or confirms. */
  session: z.string().optional(),
})
export type Attempt = z.infer<typeof attemptSchema>

const attemptCookie = '__Host-thingworthy-provider'
const seconds = 15 * 60

/** The cookie of a new attempt, which takes the place of an earlier one in this browser. */
export function cookieOfAttempt(order: Omit<Attempt, 'secret' | 'at'>): SessionCookie {
  const attempt: Attempt = { ...order, secret: randomBytes(32).toString('base64url'), at: Date.now() }
  return { name: attemptCookie, value: signedText('provider', JSON.stringify(attempt)), maxAge: seconds }
}

/** Removes it. */
export const endOfAttempt: SessionCookie = { name: attemptCookie, value: '', maxAge: 0 }

/** The attempt of the browser that sent these headers; null without one, or after its 15 minutes. */
export function readAttempt(headers: Headers): Attempt | null {
  const value = parseCookies(headers.get('cookie') ?? '').get(attemptCookie) ?? ''
  const text = readSignedText('provider', value)
  const attempt = text === null ? null : attemptSchema.parse(JSON.parse(text))
  return attempt && Date.now() - attempt.at < seconds * 1000 ? attempt : null
}

/** Values that only this browser's cookie gives, each for its part of the protocol. */
export function valuesOf({ secret }: Attempt): { state: string; nonce: string; verifier: string } {
  const derive = (part: string) => createHmac('sha256', secret).update(part).digest('base64url')
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') }
}
