import pg from 'pg'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { openClient } from './open-client'

type Order = { appUrl: string; ownerUrl: string }

/**
 * Refuses a run-time role that could change or empty the records in spite of its grants: a superuser, one that
 * bypasses row security, or one that owns the database or its tables or can act as their owner.
 */
export async function checkRole(order: Order): Promise<void> {
  const client = await openClient(order.appUrl)
  const owner = decodeURIComponent(new URL(order.ownerUrl).username)
  try {
    const { rows } = await client.query<Found>(question, [owner])
    const [found] = rows
    const refusal = found && refusalOf(found, order)
    if (refusal) throw new Refusal(refusal)
  } finally {
    await client.end()
  }
}

type Found = {
  role: string
  database: string
  databaseOwner: string
  superuser: boolean
  bypasses: boolean
  ownsDatabase: boolean
  ownsTables: boolean
  isOwner: boolean
}

// A superuser is a member of every role, so its own fault is named first.
const question = `
  SELECT current_user AS role, d.datname AS database, pg_get_userbyid(d.datdba) AS "databaseOwner",
    r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
    pg_has_role(d.datdba, 'MEMBER') AS "ownsDatabase",
    EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND pg_has_role(c.relowner, 'MEMBER')) AS "ownsTables",
    EXISTS (SELECT FROM pg_roles o WHERE o.rolname = $1 AND pg_has_role(o.oid, 'MEMBER')) AS "isOwner"
  FROM pg_database d, pg_roles r
  WHERE d.datname = current_database() AND r.rolname = current_user`

function refusalOf(found: Found, order: Order): string | null {
  const fault = faultOf(found)
  if (fault) return explain(found, fault, order)
  return found.isOwner ? askForOwner(found) : null
}

type Fault = 'superuser' | 'bypasses' | 'owns-database' | 'owns-tables'

function faultOf({ superuser, bypasses, ownsDatabase, ownsTables }: Found): Fault | null {
  if (superuser) return 'superuser'
  if (bypasses) return 'bypasses'
  if (ownsDatabase) return 'owns-database'
  return ownsTables ? 'owns-tables' : null
}

function explain(found: Found, fault: Fault, { appUrl, ownerUrl }: Order): string {
  const { role, database } = found
  const name = role === 'thingworthy_app' ? 'thingworthy_runtime' : 'thingworthy_app'
  return [
    t(`stopped.role.${fault}`, { role }),
    t('stopped.role.run-sql'),
    `  CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD '…';`,
    `  GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${pg.escapeIdentifier(name)};`,
    t('stopped.role.then-set'),
    `  DATABASE_OWNER_URL=${withRole(ownerUrl, new URL(ownerUrl).username)}`,
    `  DATABASE_URL=${withRole(appUrl, name)}`,
  ].join('\n')
}

function askForOwner({ role, databaseOwner }: Found): string {
  return t('stopped.role.no-owner', { role, owner: databaseOwner })
}

/** The address without its password, which must not reach a log. */
function withRole(url: string, username: string): string {
  const { host, pathname } = new URL(url)
  return `postgresql://${username}:…@${host}${pathname}`
}
