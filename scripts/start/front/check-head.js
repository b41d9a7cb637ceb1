// @ts-check
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'
import { refusals } from './refusal-words.js'

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']

/**
 * An error in the head of a request that Next would answer with 500, or null.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {import('./refusal-words.js').Refused | null}
 */
export function checkHead(request) {
  const { method = '', url = '', headers } = request
  if (!methods.includes(method)) return refusals.method
  if (!isAddress(url)) return refusals.address
  if (!isHost(headers.host, request.httpVersion)) return refusals.unreadable
  if (!isRouterState(headers['next-router-state-tree'])) return refusals.unreadable
  return ['POST', 'PUT'].includes(method) ? checkChange(headers) : checkReading(url, headers)
}

/** A path of this server that can be decoded. @param {string} url */
function isAddress(url) {
  if (!url.startsWith('/')) return false
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return URL.canParse(url, 'http://localhost')
  } catch {
    return false
  }
}

/** @param {string | undefined} host @param {string} version HTTP/1.0 had no such header */
function isHost(host, version) {
  if (host === undefined) return version === '1.0'
  return host !== '' && !/[\s/\\@?#]/.test(host) && URL.canParse(`http://${host}`)
}

/** @param {string | string[] | undefined} header */
function isRouterState(header) {
  try {
    parseAndValidateFlightRouterState(header)
    return true
  } catch {
    return false
  }
}

/**
 * The origin is compared by proxy.ts; Next reads it too, and fails where it is none or another than the host.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
function checkChange({ origin, host }) {
  if (origin === undefined) return null
  if (origin !== 'null' && !URL.canParse(origin)) return refusals.unreadable
  return origin !== 'null' && new URL(origin).host === host ? null : refusals.elsewhere
}

/**
 * What only reads brings no content and names no action.
 *
 * @param {string} url
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
function checkReading(url, headers) {
  const brings = Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers
  // Monitors send a type with everything; an address for programs has never minded.
  const isTyped = 'content-type' in headers && !url.startsWith('/api/')
  return brings || isTyped || 'next-action' in headers ? refusals.unreadable : null
}
