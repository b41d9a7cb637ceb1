import pg from 'pg'
import { openClient } from './open-client'

type Order = { adminUrl: string; ownerUrl: string; appUrl: string }

/**
 * Makes the database and its two roles in an embedded Postgres, if they are not there: one owns the
 * tables and migrates them, the other runs the application. Sets their passwords each time.
 */
export async function createRoles({ adminUrl, ownerUrl, appUrl }: Order): Promise<void> {
  const client = await openClient(adminUrl)
  try {
    await createRole(client, ownerUrl)
    await createRole(client, appUrl)
    await createDatabase(client, ownerUrl)
  } finally {
    await client.end()
  }
}

async function createRole(client: pg.Client, url: string) {
  const { username, password } = new URL(url)
  const role = pg.escapeIdentifier(username)
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [username])
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN`)
  await client.query(`ALTER ROLE ${role} PASSWORD ${pg.escapeLiteral(decodeURIComponent(password))}`)
}

async function createDatabase(client: pg.Client, ownerUrl: string) {
  const { pathname, username } = new URL(ownerUrl)
  const name = pathname.slice(1)
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
  if (found.rowCount !== 0) return
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${pg.escapeIdentifier(username)}`)
}
