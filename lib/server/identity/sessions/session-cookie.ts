import 'server-only'
import { APIError } from 'better-auth/api'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { longestSession, sessionCookie } from '../authentication'

export type SessionCookie = { name: string; value: string; maxAge: number }

/**
 * The session cookie in a reply of the library, or null where it refused. A refusal is a value; anything else is an
 * error and throws.
 */
export async function cookieFrom(answer: Promise<{ headers: Headers }>): Promise<SessionCookie | null> {
  try {
    return cookieIn((await answer).headers)
  } catch (refusal) {
    if (refusal instanceof APIError && refusal.statusCode < 500) return null
    throw refusal
  }
}

function cookieIn(headers: Headers): SessionCookie | null {
  const found = parseSetCookieHeader(headers.get('set-cookie') ?? '').get(sessionCookie)
  return found ? { name: sessionCookie, value: found.value, maxAge: longestSession() } : null
}
