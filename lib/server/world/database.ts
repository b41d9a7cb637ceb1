import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '../generated/client'
import { environment } from './environment'
import { timeLimits } from './time-limits'

export type Database = PrismaClient
/** The same questions inside one transaction. */
export type Transaction = Prisma.TransactionClient

// Development reloads modules but not the process; one pool must outlive them.
const kept = globalThis as typeof globalThis & { thingworthyDatabase?: PrismaClient }

/** The process's one pool of connections, opened when first asked for. */
export function database(): Database {
  kept.thingworthyDatabase ??= connect()
  return kept.thingworthyDatabase
}

function connect(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: environment().databaseUrl, max: 10, ...timeLimits }),
    // A busy machine makes people wait; it must not refuse what they typed.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  })
}
