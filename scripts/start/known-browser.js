// @ts-check
import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether a request comes from a browser in which somebody is or was signed in: it has a session's cookie, or
 * that of a known device (lib/server/known-device.ts), which this installation has signed. It lets nobody in; it
 * only keeps a place for them when strangers are many.
 *
 * @param {string | undefined} cookies the header
 * @param {string} secret
 */
export function isKnownBrowser(cookies, secret) {
  return (cookies ?? '').split(';').some((pair) => {
    const [name = '', ...rest] = pair.trim().split('=')
    const [content, signature] = splitLast(decode(rest.join('=')))
    switch (name) {
      case '__Host-thingworthy':
        return isSame(signature, createHmac('sha256', secret).update(content).digest('base64'))
      case '__Host-thingworthy-device':
        return isSame(
          signature,
          createHmac('sha256', secret).update(`device\n${content}`).digest('base64url'),
        )
      default:
        return false
    }
  })
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** @param {string} text @returns {[string, string]} */
function splitLast(text) {
  const dot = text.lastIndexOf('.')
  return dot > 0 ? [text.slice(0, dot), text.slice(dot + 1)] : ['', '']
}

/** @param {string} one @param {string} other */
function isSame(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
