// @ts-check
import { createServer } from 'node:net'

/**
 * A port of 127.0.0.1 that nobody uses at this moment.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
