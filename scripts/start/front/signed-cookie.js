// @ts-check
import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The name=value pairs of the header of cookies.
 *
 * @param {string | undefined} cookies the header
 */
export function cookiePairs(cookies) {
  return (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter(Boolean)
}

/**
 * Whether the request has a cookie of this name that this installation has signed: after its last dot comes the
 * HMAC-SHA256 of what is before it, under AUTH_SECRET. It lets nobody in and asks no database: a made-up cookie gains
 * nothing, and a signed one may be of a session that has ended.
 *
 * @param {string | undefined} cookies the header
 * @param {{ name: string, secret: string, prefix?: string, encoding?: 'base64' | 'base64url' }} signing
 */
export function hasSigned(cookies, { name, secret, prefix = '', encoding = 'base64' }) {
  return cookiePairs(cookies).some((pair) => {
    const value = pair.startsWith(`${name}=`) ? decoded(pair.slice(name.length + 1)) : null
    const dot = value?.lastIndexOf('.') ?? -1
    if (!value || dot < 1) return false
    const content = `${prefix}${value.slice(0, dot)}`
    return isSame(value.slice(dot + 1), createHmac('sha256', secret).update(content).digest(encoding))
  })
}

/**
 * A value as its sender wrote it, or null where it cannot be decoded.
 *
 * @param {string} text
 */
export function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** @param {string} one @param {string} other */
function isSame(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
