// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Status and headers that a page or an action sets for its complete answer. Next lets an action set cookies and no status, so
 * lib/server/http/retry-after.ts finds this record through globalThis; the server runs in the same process.
 *
 * @typedef {{ retryAfter: number | null }} Answer
 */

/** @type {AsyncLocalStorage<Answer>} */
const answers = new AsyncLocalStorage()
Object.assign(globalThis, { thingworthyAnswers: answers })

/**
 * Handles a request; where what handles it asks to be asked again later, the answer has the status 429 and
 * the header Retry-After, and its page as it is.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {() => void} handle
 */
export function answerLater(response, handle) {
  /** @type {Answer} */
  const answer = { retryAfter: null }
  const writeHead = response.writeHead
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
      const isLate = answer.retryAfter !== null && status === 200
      if (isLate) response.setHeader('Retry-After', String(answer.retryAfter))
      return Reflect.apply(writeHead, response, [isLate ? 429 : status, ...rest])
    }
  )
  answers.run(answer, handle)
}
