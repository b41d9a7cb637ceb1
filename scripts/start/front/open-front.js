// @ts-check
import { createServer } from 'node:http'
import { bodyLimit, streamedLimit } from './body-limit.js'
import { checkForm } from './check-form.js'
import { checkHead } from './check-head.js'
import { receiveBody } from './receive-body.js'
import { refusals } from './refusal-words.js'
import { refuse, refuseConnection } from './refuse.js'
import { replayRequest } from './replay-request.js'
import { addMissingHeaders } from './security-headers.js'
import { hasSignedCookie, withoutUnreadable } from './session-cookie.js'
import { refuseLength, streamBody } from './stream-body.js'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ secret: string, isSecure: boolean, handle: (request: Request, response: Response) => unknown,
 *   isApart?: boolean }} Front `isApart`: Next runs in another process, and reads bodies from its own connection
 */

/** Heads must arrive within the first, whole requests within the second; connections are looked at this often. */
const times = { headersTimeout: 15_000, requestTimeout: 330_000, connectionsCheckingInterval: 5_000 }

/**
 * The server in front of Next. Next sees only requests it can read, complete and no longer than allowed; every
 * other is refused with 4xx, by a page, JSON or text, under the same security headers as the rest.
 *
 * @param {Front} front
 */
export function openFront(front) {
  const { isSecure } = front
  // Node itself would answer a request without Host, without our headers.
  const server = createServer({ ...times, requireHostHeader: false })
  server.on('request', (request, response) => admit(front, request, response))
  server.on('checkContinue', (request, response) =>
    admit(front, request, response, () => response.writeContinue()),
  )
  server.on('checkExpectation', (request, response) =>
    refuse(request, response, { refused: refusals.expectation, isSecure }),
  )
  server.on('connect', (_, socket) => refuseConnection(socket, { refused: refusals.method, isSecure }))
  server.on('clientError', (error, socket) => refuseConnection(socket, { refused: explain(error), isSecure }))
  return server
}

/**
 * @param {Front} front
 * @param {Request} request
 * @param {Response} response
 * @param {() => void} [mayBegin]
 */
function admit(front, request, response, mayBegin) {
  // One request that fails in a way nobody thought of must not end the server.
  check(front, request, response, mayBegin).catch((error) => {
    console.error(error)
    response.destroy()
  })
}

/**
 * @param {Front} front
 * @param {Request} request
 * @param {Response} response
 * @param {() => void} [mayBegin]
 */
async function check({ secret, isSecure, handle, isApart = false }, request, response, mayBegin) {
  addMissingHeaders(response, isSecure)
  // Each limit and Next itself wait for its end: eleven listeners, one more than Node expects without a leak.
  response.setMaxListeners(20)
  const stop = (/** @type {import('./refusal-words.js').Refused} */ refused) => {
    refuse(request, response, { refused, isSecure, drained: drain(request) })
  }
  const wrong = checkHead(request)
  if (wrong) return stop(wrong)
  tidy(request)
  if (request.method !== 'POST' && request.method !== 'PUT') return handle(request, response)

  const isSignedIn = hasSignedCookie(request.headers.cookie, secret)
  const mostStreamed = streamedLimit(request)
  if (isSignedIn && mostStreamed !== null) {
    const tooLong = refuseLength(request, mostStreamed)
    if (tooLong) return stop(tooLong)
    response.once('finish', () => drain(request))
    if (isApart) return handle(request, response)
    return streamBody(request, {
      ...(mayBegin && { mayBegin }),
      handle: (empty) => handle(empty, response),
    })
  }
  const limit = bodyLimit(request, isSignedIn)
  const body = await receiveBody(request, { ...limit, isSignedIn, ...(mayBegin && { mayBegin }) })
  if (body === null) return
  if (!Buffer.isBuffer(body)) return stop(body)
  const isForm = request.method === 'POST' && !request.url?.startsWith('/api/')
  const content = isForm ? await checkForm(request.headers, body) : { body }
  if (!content) return stop(refusals.unreadable)
  return handle(replayRequest(request, content), response)
}

/** What Next reads though only a proxy of its own maker sends it, and what would make the library throw. @param {Request} request */
function tidy({ headers }) {
  delete headers['x-forwarded-host']
  delete headers['x-action-forwarded']
  const cookie = withoutUnreadable(headers.cookie)
  if (cookie === undefined) delete headers.cookie
  else headers.cookie = cookie
  if (headers['content-length'] === '0') delete headers['content-length']
}

/** How much of a refused body is read and thrown away, so that the sender gets to read why, and for how long. */
const most = { bytes: 32 * 1024 * 1024, milliseconds: 10_000 }

/** @param {Request} request @returns {Promise<void>} */
function drain(request) {
  if (request.complete) return Promise.resolve()
  let length = 0
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(end)
      resolve()
      if (!request.complete) request.socket.destroy()
    }
    const end = setTimeout(stop, most.milliseconds)
    request.on('data', (chunk) => {
      length += chunk.length
      if (length > most.bytes) stop()
    })
    request.once('end', stop).once('close', stop)
    request.resume()
  })
}

/** @param {Error & { code?: string }} error */
function explain({ code }) {
  if (code === 'HPE_HEADER_OVERFLOW') return refusals.headers
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? refusals.late : refusals.unreadable
}
