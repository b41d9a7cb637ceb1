// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { t } from '../words/script-words.js'
import { startPostgres } from './start-postgres.js'

/** The first and the longest wait before another try, in milliseconds. */
const firstDelay = 200
const longestDelay = 30_000
/** A database that ran this long was well: the next wait is the first again. */
const steady = 60_000

/** @typedef {import('./start-postgres.js').RunningPostgres} RunningPostgres */

/**
 * Starts the embedded Postgres and starts it again, on the same port, whenever it ends by itself. The wait
 * doubles with each try, and there is no last one: the server answers 503 to health checks meanwhile.
 *
 * @param {Parameters<typeof startPostgres>[0] & { say: (text: string) => void }} order
 * @returns {Promise<Pick<RunningPostgres, 'adminUrl' | 'ownerUrl' | 'appUrl' | 'stop'>>}
 */
export async function keepPostgres({ say, ...order }) {
  let running = await startPostgres(order)
  const stopping = new AbortController()
  const { adminUrl, ownerUrl, appUrl } = running
  const watched = watch()
  return { adminUrl, ownerUrl, appUrl, stop }

  async function watch() {
    let delay = firstDelay
    for (;;) {
      const since = Date.now()
      await running.ended
      if (stopping.signal.aborted) return
      if (Date.now() - since > steady) delay = firstDelay
      say(t('starting.database-ended', { log: `${order.folder}/postgres.log` }))
      do {
        await sleep(delay, undefined, { signal: stopping.signal }).catch(() => undefined)
        delay = Math.min(delay * 2, longestDelay)
        if (stopping.signal.aborted) return
      } while (!(await restarts()))
    }
  }

  async function restarts() {
    try {
      running = await running.restart()
      say(t('starting.database-again'))
      return true
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
      return false
    }
  }

  async function stop() {
    stopping.abort()
    await running.stop()
    await watched
    // A restart that was under way has become the running one meanwhile.
    await running.stop()
  }
}
