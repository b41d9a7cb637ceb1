import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '../../postgres/start-postgres.js'
import { Refusal, sayWhy } from '../../refusal.js'
import { createRoles } from '../create-roles'
import { migrate } from '../migrate'
import { migrationsFolder } from '../migration-folder'
import { diffSchema } from './diff-schema'

// npm run db:migration -- NAME writes what prisma/schema.prisma asks for beyond the migrations so far. It
// compares with an empty Postgres of its own, so nobody's data is touched.

process.exit(await createMigration(process.argv[2]).catch(sayWhy))

async function createMigration(name: string | undefined): Promise<number> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Refusal(
      'a migration needs a name of small letters, digits and underscores, such as add_release_date.',
    )
  }
  const script = await diffOfMigrations()
  if (script === null) {
    console.log('The migrations already make what prisma/schema.prisma asks for; nothing to write.')
    return 0
  }
  const folder = path.join(migrationsFolder, `${stampOf(new Date())}_${name}`)
  await mkdir(folder)
  await writeFile(path.join(folder, 'migration.sql'), script)
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql; read it before you commit it.`)
  return 0
}

async function diffOfMigrations() {
  const folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-migration-'))
  const checkout = path.resolve(import.meta.dirname, '../../..')
  const postgres = await startPostgres({ folder, checkout, settings: ['fsync=off'] })
  try {
    await createRoles(postgres)
    await migrate(postgres.ownerUrl)
    return await diffSchema(postgres.ownerUrl)
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** 20261122174000: the names of migrations sort by the time they were made. */
function stampOf(date: Date) {
  return date.toISOString().replace(/\D/g, '').slice(0, 14)
}
