import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMailOn } from '../records/mail-queue/is-mail-on'
import { describeFault } from '../world/faults/describe-fault'

const second = 1000
/** Between two looks for jobs, in milliseconds. */
const pause = 3 * second
/** A mail that is being sent may take as long as a request in flight (scripts/start/open-next.js) when the server stops. */
const patience = 10 * second

// The process that stops the server finds it here (scripts/start/open-next.js); Next may also load this file twice.
const cache = globalThis as typeof globalThis & { thingworthyWorker?: { stop: () => Promise<void> } }

/** Starts looking for jobs and doing them, if this server sends mail. */
export function startWorker(): void {
  if (cache.thingworthyWorker) return
  const stopping = new AbortController()
  const sending = new AbortController()
  const done = work(stopping.signal, sending.signal)
  cache.thingworthyWorker = {
    async stop() {
      stopping.abort()
      await Promise.race([done, sleep(patience)])
      sending.abort()
      await done
    },
  }
}

async function work(stopping: AbortSignal, sending: AbortSignal): Promise<void> {
  let failures = 0
  while (await waitUnlessStopped(pause, stopping)) {
    const fault = await doAll(stopping, sending)
    failures = fault ? failures + 1 : 0
    // Not at once: at a start the migrations may still be under way.
    if (failures === failuresUntilLogged) await logFault(fault)
  }
}

const failuresUntilLogged = 20

/** Does every job that is due. Gives what went wrong with the database, or null. A build has no settings to read. */
async function doAll(stopping: AbortSignal, sending: AbortSignal): Promise<unknown> {
  try {
    if (!isMailOn()) return null
    const { doNextJob } = await import('./do-job')
    while (!stopping.aborted && (await doNextJob(sending)));
    return null
  } catch (error) {
    return error
  }
}

async function logFault(fault: unknown): Promise<void> {
  const found = await import('../world/log').catch(() => null)
  found?.log.error({ fault: describeFault(fault) }, 'looking for jobs has failed for a minute')
}

/** False if it was stopped meanwhile. The timer does not hold the process. */
async function waitUnlessStopped(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)
  return !signal.aborted
}
