import pg from 'pg'
import { openClient } from './open-client'

/**
 * What has been said stays said: the role the application runs as may add to these tables and read them,
 * and no more. It may do everything but change their shape with all others.
 */
export const appendOnlyTables = ['entry_change', 'submission', 'carry_over', 'event']

type Order = { ownerUrl: string; appUrl: string }

/** Gives the application's role the use of the tables. It is another role than their owner (check-role.ts). */
export async function grantUse({ ownerUrl, appUrl }: Order): Promise<void> {
  const app = new URL(appUrl).username
  const client = await openClient(ownerUrl)
  try {
    await client.query(grants(pg.escapeIdentifier(app)))
  } finally {
    await client.end()
  }
}

function grants(app: string) {
  const appendOnly = appendOnlyTables.map((table) => pg.escapeIdentifier(table)).join(', ')
  return `
    BEGIN;
    GRANT USAGE ON SCHEMA public TO ${app};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app};
    REVOKE UPDATE, DELETE, TRUNCATE ON ${appendOnly} FROM ${app};
    REVOKE ALL ON _prisma_migrations FROM ${app};
    COMMIT;`
}
