import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { availableParallelism } from 'node:os'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { TurnQueue, type Waiting } from '../../world/limits/turn-queue'

export type Hashed<Value> = { hashed: true; value: Value } | { hashed: false; retryAfter: number }

type Hashing = { queue: TurnQueue; turns: AsyncLocalStorage<true> }
// Next may load this file more than once; the queue must exist once per process.
const cache = globalThis as typeof globalThis & { thingworthyHashing?: Hashing }

/**
 * Does work that hashes a password when its turn comes, or refuses at once. A hash takes a tenth of a second of
 * a core and 32 MB on purpose; without turns a hundred sign-ins would leave nothing for anybody else.
 */
export async function hashInTurn<Value>(who: Waiting, work: () => Promise<Value>): Promise<Hashed<Value>> {
  const { queue, turns } = hashing()
  const taken = await queue.take(who, () => turns.run(true, work))
  return taken ? { hashed: true, value: taken.value } : { hashed: false, retryAfter: busySeconds }
}

/** The same as the library's own functions, which refuse to work outside a turn. */
export const passwordHashing = {
  hash(password: string): Promise<string> {
    requireTurn()
    return hashPassword(password)
  },
  verify(order: { hash: string; password: string }): Promise<boolean> {
    requireTurn()
    return verifyPassword(order)
  },
}

/** When every place is taken, some are free again after this many seconds. */
const busySeconds = 3

function hashing(): Hashing {
  cache.thingworthyHashing ??= { queue: new TurnQueue(sizes()), turns: new AsyncLocalStorage() }
  return cache.thingworthyHashing
}

/** Leaves one core, and one thread of Node's pool, to everything else. Nobody waits for more than ten hashes of each core. */
function sizes() {
  const threads = Number(process.env.UV_THREADPOOL_SIZE) || 4
  const atOnce = Math.max(1, Math.min(availableParallelism(), threads) - 1)
  return { atOnce, perKey: 2, perLane: 10 * atOnce }
}

function requireTurn(): void {
  if (!hashing().turns.getStore()) throw new Error('A password was hashed outside hashInTurn.')
}
