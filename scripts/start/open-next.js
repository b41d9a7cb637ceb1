// @ts-check
import { readFileSync } from 'node:fs'
import { Server } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { checkout } from '../checkout.js'
import { answerLater } from './answer-later.js'
import { explainListening } from './check-port.js'
import { openFront } from './front/open-front.js'
import { ignoreFlush } from './ignore-flush.js'
import { limitRenders } from './limit-renders.js'
import { limitStrangers } from './limit-strangers.js'
import { noScriptPages } from './no-script-pages.js'
import { setClientAddress } from './set-client-address.js'

/** How long a request in flight may take to finish once we are asked to stop, in milliseconds. */
const patience = 10_000

/**
 * @typedef {object} OpenNext
 * @property {(onExit: (reason: unknown) => void) => Promise<() => Promise<void>>} listen takes requests;
 *   what it gives stops taking them, lets those in flight finish, then closes
 */

/**
 * Loads the build into this very process, ready to listen.
 *
 * @param {{ host: string, port: number, publicUrl: string, secret: string, trustedProxies: readonly string[] }} settings
 * @returns {Promise<OpenNext>}
 */
export async function openNext({ host, port, publicUrl, secret, trustedProxies }) {
  setBuiltSettings()
  // Next listens for upgrades on the server it is given and closes them; ours answers them as plain requests.
  const app = next({ dev: false, dir: checkout, hostname: host, port, httpServer: new Server() })
  await app.prepare()
  const handleNext = app.getRequestHandler()
  const admit = limitStrangers({ secret, trustedProxies })
  const isSecure = publicUrl.startsWith('https:')
  const admitRender = limitRenders({ secret, trustedProxies, isSecure })
  const server = openFront({
    secret,
    isSecure,
    handle(request, response) {
      setClientAddress(request, trustedProxies)
      admit(request, response, () =>
        admitRender(request, response, () => {
          noScriptPages(request, response)
          ignoreFlush(response)
          answerLater(response, () => handleNext(request, response))
        }),
      )
    },
  })
  return {
    async listen() {
      await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(explainListening(error, { host, port })))
        server.listen(port, host, () => resolve(undefined))
      })
      return async () => {
        await finish(server)
        await stopWorker()
        await app.close()
      }
    },
  }
}

/**
 * Hands over the settings as the build read them, in the way of Next's own standalone server. To read
 * next.config.ts again Next would load its complete compiler and keep it: 25 MB and a fifth of a second.
 */
function setBuiltSettings() {
  const file = path.join(checkout, '.next', 'required-server-files.json')
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).config)
}

/** Lets the mail finish that is being sent (lib/server/jobs/worker.ts, which is part of the build). */
async function stopWorker() {
  const { thingworthyWorker } = /** @type {{ thingworthyWorker?: { stop: () => Promise<void> } }} */ (
    globalThis
  )
  await thingworthyWorker?.stop()
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
