import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { closeOwnerDatabase } from './owner-database'

// Gives each test file a database of its own, migrated and empty, and a folder for files of evidence, before the file is loaded;
// lib/server finds them in the environment as it would in production.

const { adminUrl, ownerUrl, appUrl } = inject('postgres')
const evidence = mkdtempSync(path.join(tmpdir(), 'thingworthy-evidence-'))
const database = `test_${randomUUID().replaceAll('-', '')}`

await asAdmin(`CREATE DATABASE ${database} TEMPLATE thingworthy OWNER thingworthy_owner`)
process.env.DATABASE_URL = inDatabase(appUrl)
process.env.DATABASE_OWNER_URL = inDatabase(ownerUrl)
process.env.QUESTIONNAIRES_KEPT = inject('questionnairesKept') ?? ''
process.env.EVIDENCE_DIR = evidence
process.env.PUBLIC_URL = 'http://127.0.0.1:3000'
// Sign-ins and refusals are lines of the log; tests make thousands.
process.env.LOG_LEVEL ??= 'warn'
process.env.AUTH_SECRET = 'a secret of at least thirty-two letters, for tests only'

afterAll(async () => {
  await closeOwnerDatabase()
  rmSync(evidence, { recursive: true, force: true })
  await asAdmin(`DROP DATABASE ${database} WITH (FORCE)`)
})

function inDatabase(url: string) {
  const parts = new URL(url)
  parts.pathname = database
  return parts.href
}

async function asAdmin(sql: string) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    // Two copies of one template at the same moment refuse each other.
    await client.query('SELECT pg_advisory_lock(1)')
    await client.query(sql)
  } finally {
    await client.end()
  }
}
