// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks'
import { refusals } from './refusal-words.js'
import { replayRequest } from './replay-request.js'

/**
 * The body of a request that is still arriving. A request to Next has its whole body, so lib/server/http/evidence/arriving-body.ts
 * finds this record through globalThis; the server runs in the same process.
 *
 * @typedef {{ request: import('node:http').IncomingMessage, mayBegin?: () => void }} Arriving
 */

/** @type {AsyncLocalStorage<Arriving>} */
const arriving = new AsyncLocalStorage()
Object.assign(globalThis, { thingworthyUploads: arriving })

/**
 * Hands a request to Next without its body, which the route reads as it arrives, once it knows who sends it. What
 * the route does not read is read by nobody.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {{ mayBegin?: () => void, handle: (request: import('node:http').IncomingMessage) => unknown }} how
 *   `mayBegin` is called before the first byte is read
 */
export function streamBody(request, { mayBegin, handle }) {
  const empty = replayRequest(request, { body: Buffer.alloc(0) })
  return arriving.run({ request, ...(mayBegin && { mayBegin }) }, () => handle(empty))
}

/**
 * Why a body that will be streamed is refused before anything reads it, or null.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} bytes how many it may have
 */
export function refuseLength({ headers }, bytes) {
  return Number(headers['content-length'] ?? 0) > bytes ? refusals.tooLong : null
}
