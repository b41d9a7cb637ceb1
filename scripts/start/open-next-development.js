// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkout, installed } from '../checkout.js'
import { Refusal } from '../refusal.js'

/**
 * The same with Next's own development server, which builds as one reads.
 *
 * @param {{ host: string, port: number }} settings
 * @returns {Promise<import('./open-next.js').OpenNext>}
 */
export async function openNext({ host, port }) {
  return {
    async listen(onDeath) {
      const words = [installed('next'), 'dev', '--hostname', host, '--port', String(port)]
      const child = spawn(process.execPath, words, { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'] })
      const ended = once(child, 'close')
      let isRunning = true
      ended.then(() => {
        isRunning = false
      })
      while (isRunning && !(await accepts(host, port))) await sleep(100)
      ended.then(() => onDeath(new Refusal("Next's development server ended; what it said stands above.")))
      return async () => {
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
