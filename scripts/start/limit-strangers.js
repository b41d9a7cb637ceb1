// @ts-check
import { availableParallelism } from 'node:os'
import ipaddr from 'ipaddr.js'
import { isKnownBrowser } from './known-browser.js'

/** After so many seconds a refused form may be sent again. */
const retryAfter = 3

/**
 * Keeps forms of strangers from crowding out everybody else: beyond a few in flight of each block of addresses
 * (/24, /64), and a few in all, they are refused before a page is drawn for them. Only forms are counted, and only
 * of browsers in which nobody has signed in; for these a form is a sign-in, the set-up or a reset. The queue for
 * hashing (lib/server/turn-queue.ts) is as long, so that what is let in finds a place there.
 *
 * @param {{ secret: string, trustedProxies: readonly string[] }} settings
 */
export function limitStrangers({ secret, trustedProxies }) {
  const most = { ofBlock: 3, inAll: 10 * Math.max(1, availableParallelism() - 1) }
  /** @type {Map<string, number>} */
  const inFlight = new Map()
  let all = 0

  /**
   * @param {import('node:http').IncomingMessage} request whose client is in X-Forwarded-For
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether the request has been refused
   */
  return (request, response) => {
    if (request.method !== 'POST' || isKnownBrowser(request.headers.cookie, secret)) return false
    const block = blockOf(String(request.headers['x-forwarded-for'] ?? ''), trustedProxies)
    const ofBlock = inFlight.get(block) ?? 0
    if (all >= most.inAll || (block !== '' && ofBlock >= most.ofBlock)) {
      refuse(response)
      // Read and thrown away, so that the sender gets to read the answer.
      request.resume()
      return true
    }
    all += 1
    inFlight.set(block, ofBlock + 1)
    response.once('close', () => {
      all -= 1
      const left = (inFlight.get(block) ?? 1) - 1
      if (left > 0) inFlight.set(block, left)
      else inFlight.delete(block)
    })
    return false
  }
}

/**
 * The first bytes of an address; nothing where the address says nothing, as in lib/server/visitor.ts.
 *
 * @param {string} text
 * @param {readonly string[]} trustedProxies
 */
function blockOf(text, trustedProxies) {
  if (!ipaddr.isValid(text)) return ''
  const address = ipaddr.process(text)
  if (trustedProxies.length === 0 && privateRanges.has(address.range())) return ''
  return address
    .toByteArray()
    .slice(0, address.kind() === 'ipv4' ? 3 : 8)
    .join('.')
}

const privateRanges = new Set(['loopback', 'private', 'linkLocal', 'uniqueLocal', 'carrierGradeNat'])

/** @param {import('node:http').ServerResponse} response */
function refuse(response) {
  response.writeHead(429, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    'Retry-After': String(retryAfter),
  })
  response.end(
    `Many people are signing in at this moment. Go back with your browser and try again in ${retryAfter} seconds.\n`,
  )
}
