import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { grantUse } from '../database/grant-use'
import { migrate } from '../database/migrate'
import { hasChecksum, migrationsFolder, readMigrations } from '../database/migration-folder'
import { openClient } from '../database/open-client'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { authSecretName, fileOfMember, type Manifest, type TableInArchive, tableOfPart } from './manifest'
import { membersOf } from './read-archive'
import { refuseFull } from './refuse-full'
import { restoreFile } from './restore-files'
import { bytesOf, verifyArchive } from './verify-archive'

type Order = {
  file: string
  ownerUrl: string
  appUrl: string
  setAuthSecret: (secret: string) => Promise<void>
  /** An absolute path: where the files of evidence go. */
  evidenceFolder: string
}

/** Verifies an archive, and that this release has its migrations. Nothing is written; refuses any other archive. */
export async function checkArchive(file: string): Promise<Manifest> {
  const manifest = await verifyArchive(file)
  const known = new Map((await readMigrations(migrationsFolder)).map((each) => [each.name, each]))
  const unknown = manifest.migrations.filter(({ name, checksum }) => {
    const migration = known.get(name)
    return !migration || !hasChecksum(migration, checksum)
  })
  const [first] = unknown
  if (first)
    throw new Refusal(t('backup.other-release', { file, release: manifest.release, name: first.name }))
  return manifest
}

/**
 * Restores a checked archive into an empty database: its migrations, all rows in one transaction, then the migrations
 * since. Files of evidence are in place before the rows that name them. A restore that was interrupted before its rows were committed can be repeated.
 */
export async function restore(
  manifest: Manifest,
  { file, ownerUrl, appUrl, setAuthSecret, evidenceFolder }: Order,
): Promise<void> {
  await refuseFull(ownerUrl, manifest)
  await migrate(ownerUrl, migrationsFolder, new Set(manifest.migrations.map(({ name }) => name)))
  const client = await openClient(ownerUrl, true)
  try {
    await client.query('BEGIN')
    await setTriggers(client, manifest, 'DISABLE')
    await copyAll(client, manifest, { file, setAuthSecret, evidenceFolder })
    await setTriggers(client, manifest, 'ENABLE')
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
  await migrate(ownerUrl)
  await grantUse({ ownerUrl, appUrl })
}

/** What triggers fill in is in the archive as it was; foreign keys are checked all the same. */
async function setTriggers(client: pg.Client, { tables }: Manifest, how: 'DISABLE' | 'ENABLE') {
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} ${how} TRIGGER USER`)
}

async function copyAll(
  client: pg.Client,
  manifest: Manifest,
  { file, setAuthSecret, evidenceFolder }: Pick<Order, 'file' | 'setAuthSecret' | 'evidenceFolder'>,
) {
  let open: OpenCopy | null = null
  for await (const { name, content } of membersOf(file)) {
    const table = manifest.tables.find((each) => each.name === tableOfPart(name))
    const stored = fileOfMember(name)
    if (open && open.table !== table) open = await finish(open)
    if (table) {
      open ??= openCopy(client, table)
      for await (const chunk of content) await open.write(chunk)
    } else if (stored) {
      await restoreFile(evidenceFolder, stored, content)
    } else {
      const bytes = await bytesOf(content)
      if (name === authSecretName) await setAuthSecret(bytes.toString())
    }
  }
}

type OpenCopy = ReturnType<typeof openCopy>

function openCopy(client: pg.Client, table: TableInArchive) {
  const listed = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const stream = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table.name)} (${listed}) FROM STDIN`))
  const ended = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject))
  // The next write or the end fails with the same error.
  ended.catch(() => {})
  return {
    table,
    async write(chunk: Buffer) {
      if (stream.write(chunk)) return
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), ended])
    },
    async end() {
      stream.end()
      await ended
      return stream.rowCount
    },
  }
}

async function finish(open: OpenCopy): Promise<null> {
  const rows = await open.end()
  if (rows !== open.table.rows) throw new Error(`${open.table.name} took ${rows} of ${open.table.rows} rows.`)
  return null
}
