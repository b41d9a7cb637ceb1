import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client'
import { environment } from './environment'
import { timeLimits } from './limits/time-limits'

export type Database = PrismaClient

// Development reloads modules but not the process; one pool must outlive them.
const cache = globalThis as typeof globalThis & {
  thingworthyDatabase?: PrismaClient
  thingworthyScope?: AsyncLocalStorage<true>
}

/** Connections of the process. */
export const poolSize = 10

/**
 * The process's one pool of connections, opened when first asked for. Throws inside a scope (access/as-person.ts): its work
 * already holds a connection, and as many of them as the pool is large, each waiting for a second one, would never end.
 */
export function database(): Database {
  if (scopes().getStore())
    throw new Error('The database was asked for inside a scope. Use the client of the scope.')
  cache.thingworthyDatabase ??= connect()
  return cache.thingworthyDatabase
}

/** Runs the work of a scope; until it is done, `database` throws in it. */
export function insideScope<T>(work: () => Promise<T>): Promise<T> {
  return scopes().run(true, work)
}

function scopes(): AsyncLocalStorage<true> {
  cache.thingworthyScope ??= new AsyncLocalStorage()
  return cache.thingworthyScope
}

function connect(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: environment().databaseUrl, max: poolSize, ...timeLimits }),
    // Wait longer rather than fail a save on a slow machine.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  })
}
