// @ts-check
import { IncomingMessage } from 'node:http'

/**
 * The same request with a body that has arrived completely, for Next to read as if it came from the network.
 *
 * @param {IncomingMessage} request
 * @param {{ body: Buffer, contentType?: string }} content
 * @returns {IncomingMessage}
 */
export function replayRequest(request, { body, contentType }) {
  const replay = new IncomingMessage(request.socket)
  const { 'transfer-encoding': _, ...headers } = request.headers
  if (contentType) headers['content-type'] = contentType
  headers['content-length'] = String(body.length)
  Object.assign(replay, {
    method: request.method,
    url: request.url,
    httpVersion: request.httpVersion,
    httpVersionMajor: request.httpVersionMajor,
    httpVersionMinor: request.httpVersionMinor,
    headers,
    rawHeaders: Object.entries(headers).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => [name, String(one)]),
    ),
  })
  if (body.length > 0) replay.push(body)
  replay.push(null)
  replay.complete = true
  return replay
}
