import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { environment } from './environment'
import { timeLimits } from './limits/time-limits'

/** Less than the second within which a monitor gets its answer. */
const patience = 800

// A connection of its own: those of the pool may all be busy, which is no failure.
const kept = globalThis as typeof globalThis & { thingworthyProbe?: Promise<pg.Client> | null }
let asked: Promise<boolean> | null = null

/** Whether the database answers just now; false after 0.8 seconds. Questions at the same time share one answer. */
export function isAnswering(): Promise<boolean> {
  asked ??= ask().finally(() => {
    asked = null
  })
  return asked
}

async function ask(): Promise<boolean> {
  kept.thingworthyProbe ??= connect()
  const connection = kept.thingworthyProbe
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
    kept.thingworthyProbe = null
  })
  await client.connect()
  return client
}

/** The next question gets a new connection. */
function forget(connection: Promise<pg.Client>): void {
  if (kept.thingworthyProbe === connection) kept.thingworthyProbe = null
  connection.then((client) => client.end()).catch(() => undefined)
}
