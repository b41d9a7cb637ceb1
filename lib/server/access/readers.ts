import 'server-only'
import { Semaphore, type SemaphoreInterface, withTimeout } from 'async-mutex'

const mostReaders = 7
// Pages, handlers and the start are bundled apart; they share one count.
const cache = globalThis as typeof globalThis & { thingworthyReaders?: SemaphoreInterface }

/** At most 7 of the pool's connections are for reading, so that reading never keeps anybody from saving. */
export function readers(): SemaphoreInterface {
  const tooLong = new Error('No connection for reading was free within 10 seconds.')
  cache.thingworthyReaders ??= withTimeout(new Semaphore(mostReaders), 10_000, tooLong)
  return cache.thingworthyReaders
}
