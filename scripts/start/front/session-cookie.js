// @ts-check
import { cookiePairs, decoded, hasSigned } from './signed-cookie.js'

// better-auth's cookie, all encoded for an address. lib/server/identity/authentication.ts names it.
const name = '__Host-thingworthy'

/**
 * Whether the request has a session cookie that this installation has signed; it only decides how much a
 * request may send.
 *
 * @param {string | undefined} cookies the header
 * @param {string} secret
 */
export function hasSignedCookie(cookies, secret) {
  return hasSigned(cookies, { name, secret })
}

/**
 * The header without session cookies that nobody could have been given, which the library fails to read.
 *
 * @param {string | undefined} cookies
 * @returns {string | undefined}
 */
export function withoutUnreadable(cookies) {
  const kept = cookiePairs(cookies).filter(
    (pair) => !pair.startsWith(`${name}=`) || decoded(pair.slice(name.length + 1)),
  )
  return kept.length > 0 ? kept.join('; ') : undefined
}
