import { onTestFinished } from 'vitest'
import { startPostgres } from '../../../scripts/postgres/start-postgres.js'
import { ask } from './operator'
import { temporaryFolder } from './temporary-folder'

/** A running Postgres as an operator's own, with the roles that docs/operating.md asks for. */
export async function ownPostgres() {
  const { adminUrl, stop } = await startPostgres({ folder: await temporaryFolder(), checkout: process.cwd() })
  onTestFinished(stop)
  return ownRoles(adminUrl)
}

/** Makes these roles, none of them a superuser, in a Postgres that is running. */
export async function ownRoles(adminUrl: string) {
  await ask(adminUrl, `CREATE ROLE works_owner LOGIN PASSWORD 'of the owner'`)
  await ask(adminUrl, `CREATE ROLE works_app LOGIN PASSWORD 'of the app'`)
  return {
    /** An empty database of theirs. */
    async database(name: string) {
      await ask(adminUrl, `CREATE DATABASE ${name} OWNER works_owner ENCODING 'UTF8' TEMPLATE template0`)
      return {
        DATABASE_OWNER_URL: urlOf(adminUrl, { username: 'works_owner', password: 'of the owner', name }),
        DATABASE_URL: urlOf(adminUrl, { username: 'works_app', password: 'of the app', name }),
      }
    },
  }
}

function urlOf(adminUrl: string, { name, ...role }: { username: string; password: string; name: string }) {
  return Object.assign(new URL(adminUrl), role, { pathname: name }).href
}
