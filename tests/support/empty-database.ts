import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'

/** A database without tables for one test, owned by the role that migrates; gives a client of it and its address. */
export async function emptyDatabase(): Promise<{ url: string; client: pg.Client }> {
  const { adminUrl, ownerUrl } = inject('postgres')
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE template0 OWNER thingworthy_owner`)
  const url = Object.assign(new URL(ownerUrl), { pathname: name }).href
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(async () => {
    await client.end()
    await asAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return { url, client }
}

async function asAdmin(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
