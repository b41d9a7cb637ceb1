// @ts-check
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { checkout } from '../checkout.js'
import { explainListening } from './refuse-taken-port.js'

/** How long a request in flight may take to finish once we are asked to stop, in milliseconds. */
const patience = 10_000

/**
 * Serves the build from this very process.
 *
 * @param {{ host: string, port: number }} settings
 * @returns {Promise<() => Promise<void>>} stops taking requests, lets those in flight finish, then closes
 */
export async function serve({ host, port }) {
  const app = next({ dev: false, dir: checkout, hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => handle(request, response))
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListening(error, { host, port })))
    server.listen(port, host, () => resolve(undefined))
  })
  return async () => {
    await finish(server)
    await app.close()
  }
}

/** @param {import('node:http').Server} server */
async function finish(server) {
  let isClosed = false
  server.close(() => {
    isClosed = true
  })
  const end = Date.now() + patience
  while (!isClosed && Date.now() < end) {
    // A connection that was busy a moment ago may be idle now, and would be kept open for the next request.
    server.closeIdleConnections()
    await sleep(20)
  }
  server.closeAllConnections()
}
