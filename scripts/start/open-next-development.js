// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
      ended.then(() => onDeath(new Refusal("Next's development server ended; what it said stands above.")))
      return async () => {
        child.kill('SIGTERM')
        await ended
      }
    },
  }
}
