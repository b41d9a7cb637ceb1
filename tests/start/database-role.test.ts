import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import getPort from 'get-port'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkRole } from '../../scripts/database/check-role'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { runStart } from './support/run-start'
import { temporaryFolder } from './support/temporary-folder'

const database = 'lamp "works"'
let folder: string
let server: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-start-'))
  await chmod(folder, 0o755)
  server = await startPostgres({ folder, checkout: process.cwd() })
  await asSuperuser(server.adminUrl, [
    `CREATE ROLE the_owner LOGIN PASSWORD 'secret'`,
    `CREATE ROLE plain LOGIN PASSWORD 'secret'`,
    `CREATE ROLE bypassing LOGIN PASSWORD 'secret' BYPASSRLS`,
    `CREATE ROLE member LOGIN PASSWORD 'secret' NOINHERIT IN ROLE the_owner`,
    `CREATE ROLE table_owner LOGIN PASSWORD 'secret'`,
    `CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER the_owner`,
  ])
  await asSuperuser(urlOf('postgres', new URL(server.adminUrl).password), [
    'CREATE TABLE event (id int)',
    'ALTER TABLE event OWNER TO table_owner',
  ])
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['postgres', 'is a superuser'],
  ['bypassing', 'bypasses row security'],
  ['the_owner', 'owns the database'],
  ['member', 'owns the database, or is a member of the role that does'],
  ['table_owner', 'owns tables of the database'],
])('the role %s is refused as run-time role, because it %s', async (role, fault) => {
  await expect(check(role)).rejects.toThrow(`the role ${role} in DATABASE_URL ${fault}`)
})

test('a role that owns nothing passes beside an owner', async () => {
  await expect(check('plain')).resolves.toBeUndefined()
})

test('a role that owns nothing and has no owner beside it is refused with the role that migrations need', async () => {
  const url = urlOf('plain')
  await expect(checkRole({ appUrl: url, ownerUrl: url })).rejects.toThrow(
    'migrations need the one that owns the database (the_owner); set DATABASE_OWNER_URL',
  )
})

test('a start as the owner ends before it changes anything, with SQL whose names are escaped and no password', async () => {
  const data = path.join(await temporaryFolder(), 'data')
  const settings = {
    PORT: String(await getPort({ host: '127.0.0.1' })),
    DATA_FOLDER: data,
    DATABASE_URL: urlOf('the_owner'),
  }
  const { code, output } = await runStart(settings).ended
  expect(code).toBe(1)
  expect(existsSync(data)).toBe(false)
  expect(output).toContain('Thingworthy stopped: the role the_owner in DATABASE_URL owns the database')
  expect(output).toContain(`CREATE ROLE "thingworthy_app" LOGIN PASSWORD '…';`)
  expect(output).toContain('GRANT CONNECT ON DATABASE "lamp ""works""" TO "thingworthy_app";')
  expect(output).toContain('DATABASE_OWNER_URL=postgresql://the_owner:…@')
  expect(output).not.toContain('secret')
})

function check(role: string) {
  const password = role === 'postgres' ? new URL(server.adminUrl).password : 'secret'
  return checkRole({ appUrl: urlOf(role, password), ownerUrl: urlOf('the_owner') })
}

function urlOf(role: string, password = 'secret'): string {
  const url = new URL(server.adminUrl)
  Object.assign(url, { username: role, password, pathname: encodeURIComponent(database) })
  return url.href
}

async function asSuperuser(url: string, statements: string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const sql of statements) await client.query(sql)
  } finally {
    await client.end()
  }
}
