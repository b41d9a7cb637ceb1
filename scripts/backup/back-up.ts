import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { checkout } from '../checkout.js'
import { openClient } from '../database/open-client'
import { copyFiles } from './copy-files'
import { listTables, type Table } from './list-tables'
import { authSecretName, type Manifest, manifestName, partName, type TableInArchive } from './manifest'
import { countRows, sha256 } from './verify-archive'
import { type AddMember, writeArchive } from './write-archive'

/** In bytes: what memory holds of a table at a time. */
const partLength = 4 * 1024 * 1024

type Order = {
  ownerUrl: string
  file: string
  /** Of the data folder; null where the environment gives AUTH_SECRET, which then belongs to the operator. */
  authSecret: string | null
  /** An absolute path: where the files of evidence are. */
  evidenceFolder: string
  at: Date
}

/**
 * Writes every table, as it was at one moment, the files of evidence that rows of this moment name, and the secret of the data folder
 * into one file; gives its manifest.
 */
export async function backUp({ ownerUrl, file, authSecret, evidenceFolder, at }: Order): Promise<Manifest> {
  const client = await openClient(ownerUrl, true)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(plainText)
    const tables = await listTables(client)
    // A start that migrates waits until the copy is complete.
    await client.query(
      `LOCK TABLE ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')} IN ACCESS SHARE MODE`,
    )
    const head = {
      format: 2 as const,
      release: await releaseOf(),
      at: at.toISOString(),
      migrations: await listMigrations(client),
    }
    const secret = authSecret === null ? null : Buffer.from(authSecret)
    const found: { manifest?: Manifest } = {}
    await writeArchive(file, async (add) => {
      const copied: TableInArchive[] = []
      for (const table of tables) copied.push(await copyTable(client, table, add))
      if (secret) await add(authSecretName, secret)
      const files = await copyFiles(client, evidenceFolder, add)
      found.manifest = { ...head, tables: copied, authSecret: secret && sha256(secret), ...files }
      await add(manifestName, Buffer.from(JSON.stringify(found.manifest, null, 2)))
    })
    if (!found.manifest) throw new Error('The archive has no manifest.')
    return found.manifest
  } finally {
    await client.end()
  }
}

/** Rows are written in the same way whatever the server is set to. */
const plainText = `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL client_encoding = 'UTF8'`

async function copyTable(
  client: pg.Client,
  { name, columns }: Table,
  add: AddMember,
): Promise<TableInArchive> {
  const listed = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const stream = client.query(copyTo(`COPY ${pg.escapeIdentifier(name)} (${listed}) TO STDOUT`))
  const hash = createHash('sha256')
  let rows = 0
  let parts = 0
  let waiting: Buffer[] = []
  let length = 0
  const flush = async () => {
    const part = Buffer.concat(waiting)
    waiting = []
    length = 0
    hash.update(part)
    rows += countRows(part)
    parts += 1
    await add(partName(name, parts), part)
  }
  for await (const chunk of stream) {
    waiting.push(chunk)
    length += chunk.length
    if (length >= partLength) await flush()
  }
  if (length > 0) await flush()
  return { name, columns, rows, sha256: hash.digest('hex') }
}

async function listMigrations(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name`,
  )
  return rows
}

async function releaseOf(): Promise<string> {
  return JSON.parse(await readFile(path.join(checkout, 'package.json'), 'utf8')).version
}
