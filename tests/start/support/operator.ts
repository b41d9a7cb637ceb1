import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { createRoles } from '../../../scripts/database/create-roles'
import { grantUse } from '../../../scripts/database/grant-use'
import { migrate } from '../../../scripts/database/migrate'
import { startPostgres } from '../../../scripts/postgres/start-postgres.js'
import { temporaryFolder } from './temporary-folder'

/** An empty data folder for one test. */
export async function dataFolder(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'data')
  await mkdir(folder)
  return folder
}

/** A prepared database without rows, as a start leaves it, and running. */
export async function prepareDatabase(folder: string) {
  const postgres = await startPostgres({ folder, checkout: process.cwd() })
  onTestFinished(postgres.stop)
  await createRoles(postgres)
  await migrate(postgres.ownerUrl)
  await grantUse(postgres)
  return postgres
}

/** The rows of one query. */
export async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<Row>(sql).finally(() => client.end())
  return rows
}

/** One command of the terminal with these settings and none of the person's own: its exit code and what it printed. */
export function runCommand(words: readonly string[], settings: Record<string, string>) {
  return startCommand(words, settings).ended
}

/** The same while it runs, to be sent signals. */
export function startCommand(words: readonly string[], settings: Record<string, string>) {
  const none = { DATABASE_URL: '', DATABASE_OWNER_URL: '', AUTH_SECRET: '', PUBLIC_URL: '', HOST: '' }
  const env = { ...process.env, ...none, ...settings }
  const child = spawn(process.execPath, ['cli/start.js', ...words], { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    output.out += text
  })
  child.stderr.on('data', (text) => {
    output.err += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code, ...output }))
  return { ended, signal: (signal: NodeJS.Signals) => child.kill(signal) }
}
