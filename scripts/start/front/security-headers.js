// @ts-check
import { randomBytes } from 'node:crypto'

/** The headers of next.config.ts, for what is answered before Next or past its configuration. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
}

/**
 * The security headers of an answer of our own, which loads nothing but its own style.
 *
 * @param {{ isSecure: boolean, nonce?: string }} answer
 * @returns {Record<string, string>}
 */
export function securityHeaders({ isSecure, nonce }) {
  const style = nonce ? `; style-src 'nonce-${nonce}'` : ''
  return {
    ...everywhere,
    'Content-Security-Policy': `default-src 'none'${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}

/** @returns {string} */
export function newNonce() {
  return randomBytes(16).toString('base64')
}

/**
 * Gives every answer the security headers it lacks when its head is written: Next redirects some addresses
 * before it reads its configuration.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {boolean} isSecure
 */
export function addMissingHeaders(response, isSecure) {
  const writeHead = response.writeHead
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {any[]} */ ...words) => {
      for (const [name, value] of Object.entries(securityHeaders({ isSecure }))) {
        if (!response.headersSent && !response.hasHeader(name)) response.setHeader(name, value)
      }
      return Reflect.apply(writeHead, response, words)
    }
  )
}
