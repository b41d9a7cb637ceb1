// @ts-check
import { createHmac, timingSafeEqual } from 'node:crypto'

// better-auth's cookie: the token, a dot, and the token's HMAC-SHA256 under AUTH_SECRET in base64, all encoded
// for an address. lib/server/authentication.ts names it.
const name = '__Host-thingworthy'

/**
 * Whether the request has a session cookie that this installation has signed. It says nothing about whether
 * the session has ended, and lets nobody in: it only decides how much a request may send. The database is not
 * asked, and a made-up cookie gains nothing.
 *
 * @param {string | undefined} cookies the header
 * @param {string} secret
 */
export function hasSignedCookie(cookies, secret) {
  return valuesIn(cookies).some((value) => isSigned(value, secret))
}

/**
 * The header without session cookies that nobody could have been given, which the library fails to read.
 *
 * @param {string | undefined} cookies
 * @returns {string | undefined}
 */
export function withoutUnreadable(cookies) {
  const kept = pairsIn(cookies).filter(
    (pair) => !pair.startsWith(`${name}=`) || decode(pair.slice(name.length + 1)),
  )
  return kept.length > 0 ? kept.join('; ') : undefined
}

/** @param {string | undefined} cookies */
function pairsIn(cookies) {
  return (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter(Boolean)
}

/** @param {string | undefined} cookies */
function valuesIn(cookies) {
  return pairsIn(cookies).flatMap((pair) => {
    const value = pair.startsWith(`${name}=`) ? decode(pair.slice(name.length + 1)) : null
    return value ? [value] : []
  })
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** @param {string} value @param {string} secret */
function isSigned(value, secret) {
  const dot = value.lastIndexOf('.')
  const wanted = createHmac('sha256', secret).update(value.slice(0, dot)).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return dot > 0 && given.length === wanted.length && timingSafeEqual(given, wanted)
}
