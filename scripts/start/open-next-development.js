// @ts-check

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import getPort from 'get-port'
import { checkout, installed } from '../checkout.js'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { explainListening } from './check-port.js'
import { forwardRequest, forwardUpgrade } from './forward-request.js'
import { openFront } from './front/open-front.js'

const loopback = '127.0.0.1'

/**
 * The same with Next's own development server, which builds as one reads. It runs as a process of its own on
 * another port, behind the front of npm start, so that authors meet the same limits and refusals.
 *
 * @param {{ host: string, port: number, secret: string, publicUrl: string }} settings
 * @returns {Promise<import('./open-next.js').OpenNext>}
 */
export async function openNext({ host, port, secret, publicUrl }) {
  return {
    async listen(onExit) {
      const inner = await getPort({ host: '127.0.0.1' })
      const words = [installed('next'), 'dev', '--hostname', loopback, '--port', String(inner)]
      const child = spawn(process.execPath, words, { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'] })
      const ended = once(child, 'close')
      let isRunning = true
      ended.then(() => {
        isRunning = false
      })
      while (isRunning && !(await accepts(loopback, inner))) await sleep(100)
      ended.then(() => onExit(new Refusal(t('stopped.next-ended'))))
      const server = openFront({
        secret,
        isSecure: publicUrl.startsWith('https:'),
        isApart: true,
        handle: (request, response) => forwardRequest(request, response, inner),
      })
      server.on('upgrade', (request, socket, head) => forwardUpgrade(request, socket, { head, port: inner }))
      await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(explainListening(error, { host, port })))
        server.listen(port, host, () => resolve(undefined))
      })
      return async () => {
        server.close()
        server.closeAllConnections()
        child.kill('SIGTERM')
        await ended
      }
    },
  }
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function accepts(host, port) {
  const socket = connect(port, host)
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  }).finally(() => socket.destroy())
}
