import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { environment } from './environment'
import { timeLimits } from './limits/time-limits'

/** Less than the second within which a monitor gets its answer. */
const patience = 800

// A connection of its own: those of the pool may all be busy, which is no failure.
const cache = globalThis as typeof globalThis & { thingworthyProbe?: Promise<pg.Client> | null }
let asked: Promise<boolean> | null = null

/** Whether the database answers; false after 0.8 seconds. Simultaneous calls share one query. */
export function isAnswering(): Promise<boolean> {
  asked ??= ask().finally(() => {
    asked = null
  })
  return asked
}

async function ask(): Promise<boolean> {
  cache.thingworthyProbe ??= connect()
  const connection = cache.thingworthyProbe
  const isFine = await Promise.race([select(connection), sleep(patience, false, { ref: false })])
  if (!isFine) forget(connection)
  return isFine
}

function select(connection: Promise<pg.Client>): Promise<boolean> {
  return connection
    .then((client) => client.query('SELECT 1'))
    .then(() => true)
    .catch(() => false)
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: environment().databaseUrl,
    ...timeLimits,
    connectionTimeoutMillis: patience,
  })
  client.on('error', () => {
    cache.thingworthyProbe = null
  })
  await client.connect()
  return client
}

/** The next call opens a new connection. */
function forget(connection: Promise<pg.Client>): void {
  if (cache.thingworthyProbe === connection) cache.thingworthyProbe = null
  connection.then((client) => client.end()).catch(() => undefined)
}
