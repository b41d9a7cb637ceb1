import { setTimeout as sleep } from 'node:timers/promises'

/** Asks for /api/health until it is stopped, which gives the longest that an answer took, in milliseconds. */
export function watchHealth(address: string): { stop: () => Promise<number> } {
  let isWatching = true
  let worst = 0
  const watching = (async () => {
    while (isWatching) {
      const begun = performance.now()
      const { status } = await fetch(`${address}/api/health`)
      if (status !== 200) throw new Error(`/api/health answered ${status}`)
      worst = Math.max(worst, performance.now() - begun)
      await sleep(250)
    }
  })()
  return {
    async stop() {
      isWatching = false
      await watching
      return worst
    },
  }
}
