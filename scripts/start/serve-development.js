// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { checkout, installed } from '../checkout.js'
import { Refusal } from '../refusal.js'

/**
 * Serves the sources with Next's own development server, which builds as one reads.
 *
 * @param {{ host: string, port: number, onDeath: (reason: unknown) => void }} settings
 * @returns {Promise<() => Promise<void>>}
 */
export async function serve({ host, port, onDeath }) {
  const words = [installed('next'), 'dev', '--hostname', host, '--port', String(port)]
  const child = spawn(process.execPath, words, { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = once(child, 'close')
  ended.then(() =>
    onDeath(new Refusal("Next's development server ended by itself; what it said stands above.")),
  )
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}
