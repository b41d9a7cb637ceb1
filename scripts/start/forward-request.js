// @ts-check
import { request as send } from 'node:http'
import { connect } from 'node:net'

/**
 * Hands a request to the server on a port of this computer, and its answer back.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} port
 */
export function forwardRequest(request, response, port) {
  const { method, url, headers } = request
  const sent = send({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  sent.once('error', () => response.destroy())
  response.once('close', () => sent.destroy())
  request.pipe(sent)
}

/**
 * The same for a connection that becomes another protocol, such as the one that reloads a page on save.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:stream').Duplex} socket
 * @param {{ head: Buffer, port: number }} to
 */
export function forwardUpgrade({ method, url, rawHeaders }, socket, { head, port }) {
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
  )
  const other = connect(port, '127.0.0.1', () => {
    other.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    other.write(head)
    socket.pipe(other).pipe(socket)
  })
  other.once('error', () => socket.destroy())
  socket.once('error', () => other.destroy())
}
