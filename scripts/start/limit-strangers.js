// @ts-check
import { availableParallelism } from 'node:os'
import ipaddr from 'ipaddr.js'
import { t } from '../words/script-words.js'
import { FairPlaces } from './fair-places.js'
import { isKnownBrowser } from './known-browser.js'

/** After so many seconds a refused form may be sent again. */
const retryAfter = 3

/** So many forms may wait for a place together; what they hold is bounded by their bodies, 64 kB each. */
const mostWaiting = 500

/**
 * Keeps forms of strangers from crowding out everybody else: beyond a few in flight of each block of addresses
 * (/24, /64), and a few in all, they wait, and are refused with 429 where no place became free in time. Refused at
 * once, a sender without pause would occupy the process with refusals. Only forms are counted, and only
 * of browsers in which nobody has signed in; for these a form is a sign-in, the set-up or a reset. The queue for
 * hashing (lib/server/world/limits/turn-queue.ts) is as long, so that what is let in finds a place there.
 *
 * @param {{ secret: string, trustedProxies: readonly string[], patience?: number }} settings patience in milliseconds
 */
export function limitStrangers({ secret, trustedProxies, patience = 2_000 }) {
  const inAll = 10 * Math.max(1, availableParallelism() - 1)
  const places = new FairPlaces({ ofKey: 3, inAll, waiting: mostWaiting, patience })

  /**
   * @param {import('node:http').IncomingMessage} request whose client is in X-Forwarded-For
   * @param {import('node:http').ServerResponse} response
   * @param {() => void} admit called at once, later or never
   */
  return (request, response, admit) => {
    if (request.method !== 'POST' || isKnownBrowser(request.headers.cookie, secret)) return admit()
    const place = places.ask({
      key: blockOf(String(request.headers['x-forwarded-for'] ?? ''), trustedProxies),
      begin: admit,
      refuse: () => refuse(response),
    })
    response.once('close', place.leave)
  }
}

/**
 * The first bytes of an address; nothing where the address says nothing, as in lib/server/identity/signing-in/visitor.ts.
 *
 * @param {string} text
 * @param {readonly string[]} trustedProxies
 */
export function blockOf(text, trustedProxies) {
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
  response.setHeader('Retry-After', String(retryAfter))
  response.writeHead(429, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  })
  response.end(`${t('refusal.strangers', { seconds: retryAfter })}\n`)
}
