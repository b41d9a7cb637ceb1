// @ts-check
import { STATUS_CODES } from 'node:http'
import { refusalPage } from './refusal-page.js'
import { newNonce, securityHeaders } from './security-headers.js'

/** @typedef {import('./refusal-words.js').Refused} Refused */
/** @typedef {{ body: string, headers: Record<string, string> }} Answer */

/**
 * Answers a request with a refusal: JSON for programs, text for a form that a script sends, else a page. The
 * connection stays open until `drained`, because a sender that is cut off in the middle never reads the answer.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ refused: Refused, isSecure: boolean, drained?: Promise<void> }} why
 */
export async function refuse(request, response, { refused, isSecure, drained }) {
  const { body, headers } = answerOf(refused, isSecure, formatFor(request))
  response.writeHead(refused.status, headers)
  if (request.method !== 'HEAD') response.write(body)
  await drained
  response.end()
}

/**
 * Answers on a connection whose request Node itself could not read, and closes it.
 *
 * @param {import('node:stream').Duplex} socket
 * @param {{ refused: Refused, isSecure: boolean }} why
 */
export function refuseConnection(socket, { refused, isSecure }) {
  if (!socket.writable) return void socket.destroy()
  const { body, headers } = answerOf(refused, isSecure, 'text')
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  socket.end(`HTTP/1.1 ${refused.status} ${STATUS_CODES[refused.status]}\r\n${lines.join('')}\r\n${body}`)
}

/** @param {import('node:http').IncomingMessage} request */
function formatFor({ url = '/', headers }) {
  if (url.startsWith('/api/')) return 'json'
  if ('next-action' in headers || 'rsc' in headers) return 'text'
  return 'page'
}

/** @param {Refused} refused @param {boolean} isSecure @param {'json' | 'text' | 'page'} format @returns {Answer} */
function answerOf(refused, isSecure, format) {
  const nonce = newNonce()
  const [type, body] = contentOf(refused, nonce, format)
  const about = { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(body)) }
  const kept = { 'Cache-Control': 'no-store', ...refused.headers }
  return { body, headers: { ...securityHeaders({ isSecure, nonce }), ...about, ...kept } }
}

/**
 * The type and the body.
 *
 * @param {Refused} refused @param {string} nonce @param {'json' | 'text' | 'page'} format @returns {[string, string]}
 */
function contentOf({ reason, title, text }, nonce, format) {
  switch (format) {
    case 'json':
      return ['application/json', JSON.stringify({ reason, message: `${title}. ${text}` })]
    case 'text':
      return ['text/plain; charset=utf-8', `${title}. ${text}\n`]
    case 'page':
      return ['text/html; charset=utf-8', refusalPage({ title, text, nonce })]
  }
}
