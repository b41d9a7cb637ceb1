// @ts-check
import { refusals } from './refusal-words.js'

/** All bodies that are arriving together may hold so many bytes; those of people not signed in, so many of them. */
const mostHeld = 96 * 1024 * 1024
const mostHeldAnonymous = 16 * 1024 * 1024
const held = { all: 0, anonymous: 0 }

/**
 * The whole body of a request, or why it is refused. A body whose declared length is too long is refused unread; one
 * that does not say is refused at the first byte beyond. What is held is bounded over all requests, and
 * no body may arrive slower than its limit says.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('./body-limit.js').BodyLimit & { isSignedIn: boolean, mayBegin?: () => void }} limit
 *   `mayBegin` is called before the first byte is read
 * @returns {Promise<Buffer<ArrayBuffer> | import('./refusal-words.js').Refused | null>} null when the sender went away
 */
export async function receiveBody(request, { bytes, milliseconds, isSignedIn, mayBegin }) {
  const tooLong = isSignedIn ? refusals.tooLong : refusals.tooLongSignedOut
  if (Number(request.headers['content-length'] ?? 0) > bytes) return tooLong
  mayBegin?.()
  /** @type {Buffer[]} */
  const chunks = []
  let length = 0
  return new Promise((resolve) => {
    const late = setTimeout(() => finish(refusals.late), milliseconds)
    request
      .on('data', take)
      .once('end', () => finish(Buffer.concat(chunks)))
      .once('close', () => finish(null))

    /** @param {Buffer} chunk */
    function take(chunk) {
      length += chunk.length
      count(chunk.length, isSignedIn)
      if (length > bytes) return finish(tooLong)
      if (held.all > mostHeld || (!isSignedIn && held.anonymous > mostHeldAnonymous))
        return finish(refusals.busy)
      chunks.push(chunk)
    }

    /** @param {Buffer<ArrayBuffer> | import('./refusal-words.js').Refused | null} outcome */
    function finish(outcome) {
      clearTimeout(late)
      request.off('data', take)
      count(-length, isSignedIn)
      length = 0
      chunks.length = 0
      resolve(outcome)
    }
  })
}

/** @param {number} length @param {boolean} isSignedIn */
function count(length, isSignedIn) {
  held.all += length
  if (!isSignedIn) held.anonymous += length
}
