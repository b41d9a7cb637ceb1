import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { createRoles } from '../../scripts/database/create-roles'
import { grantUse } from '../../scripts/database/grant-use'
import { migrate } from '../../scripts/database/migrate'
import { keepQuestionnaires } from '../../scripts/keep-questionnaires'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The template database `thingworthy` as the superuser, the owner and the application see it. */
    postgres: { adminUrl: string; ownerUrl: string; appUrl: string }
    /** The questionnaires as a start caches them, so that not each test file reads the folder. */
    questionnairesKept: string | null
  }
}

/** One real Postgres for the whole run; its database is the template of each test file's own. */
export default async function setup({ provide }: TestProject) {
  const folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-tests-'))
  const checkout = path.resolve(import.meta.dirname, '../..')
  // What a test loses in a power cut nobody misses.
  const settings = ['fsync=off', 'max_connections=200']
  const { adminUrl, ownerUrl, appUrl, stop } = await startPostgres({ folder, checkout, settings })
  const teardown = async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await createRoles({ adminUrl, ownerUrl, appUrl })
    await migrate(ownerUrl)
    await grantUse({ ownerUrl, appUrl })
    provide('postgres', { adminUrl, ownerUrl, appUrl })
    provide('questionnairesKept', await keepQuestionnaires('questionnaires'))
    return teardown
  } catch (error) {
    await teardown()
    throw error
  }
}
