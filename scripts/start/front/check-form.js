// @ts-check
import { setImmediate } from 'node:timers/promises'
import { checkActionCall, checkBareCall, checkPlainForm } from './check-action-call.js'

/** More fields than any form of the application has. */
const mostFields = 5_000

/**
 * The body of a form as Next will read it, or null where it cannot be read or calls an action wrongly. Multipart
 * is written once more from what was read, so that Next's two parsers cannot disagree with ours about it.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {Buffer<ArrayBuffer>} body
 * @returns {Promise<{ body: Buffer, contentType?: string } | null>}
 */
export async function checkForm(headers, body) {
  const contentType = headers['content-type'] ?? ''
  const actionId = headers['next-action']
  const isMultipart = /^multipart\/form-data/i.test(contentType)
  if (!isMultipart) {
    if (actionId === undefined) return { body }
    return typeof actionId === 'string' && checkBareCall(actionId, body.toString('utf8')) ? { body } : null
  }
  const form = await readForm(contentType, body)
  if (!form || [...form.keys()].length > mostFields) return null
  const isCalledWell = typeof actionId === 'string' ? checkActionCall(actionId, form) : checkPlainForm(form)
  if (!isCalledWell) return null
  // Reading and writing a form of 8 MB take a tenth of a second each: other requests are answered between them.
  await setImmediate()
  const written = await writeForm(form)
  await setImmediate()
  return written
}

/** @param {string} contentType @param {Buffer<ArrayBuffer>} body */
async function readForm(contentType, body) {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData()
  } catch {
    return null
  }
}

/** @param {FormData} form */
async function writeForm(form) {
  const written = new Response(form)
  const contentType = written.headers.get('content-type') ?? ''
  return { body: Buffer.from(await written.arrayBuffer()), contentType }
}
