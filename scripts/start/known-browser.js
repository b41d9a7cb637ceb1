// @ts-check
import { hasSignedCookie } from './front/session-cookie.js'
import { hasSigned } from './front/signed-cookie.js'

/**
 * Whether a request comes from a browser in which somebody is or was signed in: it has a session's cookie, or
 * that of a known device (lib/server/identity/signing-in/known-device.ts), which this installation has signed. It lets nobody in; it
 * only keeps a place for them when strangers are many.
 *
 * @param {string | undefined} cookies the header
 * @param {string} secret
 */
export function isKnownBrowser(cookies, secret) {
  const device = /** @type {const} */ ({
    name: '__Host-thingworthy-device',
    prefix: 'device\n',
    encoding: 'base64url',
  })
  return hasSignedCookie(cookies, secret) || hasSigned(cookies, { ...device, secret })
}
