import pg from 'pg'

/** A step of a start may wait for locks of a server that is still ending; in milliseconds. */
const usual = { statement_timeout: 120_000, lock_timeout: 60_000 }
/** A migration of a large database takes as long as it takes; so does waiting for another start's. */
const unlimited = { statement_timeout: 0, lock_timeout: 0 }

/** A connection for a step of a start or a command, which nothing lets wait without an end but a migration. */
export async function openClient(url: string, isMigration = false): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    ...(isMigration ? unlimited : usual),
  })
  // A connection that breaks rejects its query; without a listener it would end the process too.
  client.on('error', () => {})
  await client.connect()
  return client
}
