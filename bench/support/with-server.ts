import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRoles } from '../../scripts/database/create-roles'
import { grantUse } from '../../scripts/database/grant-use'
import { migrate } from '../../scripts/database/migrate'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'

const checkout = path.resolve(import.meta.dirname, '../..')

/**
 * Lets this process ask the server (lib/server) itself, with a database of its own that writes to the
 * disk before it answers. The server reads its settings when it is first asked, so import it in `work`.
 */
export async function withServer(
  settings: { PORT: string; PUBLIC_URL: string },
  work: (paths: { checkout: string; questionnaires: string }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-bench-'))
  const questionnaires = path.join(folder, 'questionnaires')
  cpSync(path.join(checkout, 'questionnaires'), questionnaires, { recursive: true })
  const { adminUrl, ownerUrl, appUrl, stop } = await startPostgres({ folder, checkout })
  try {
    await createRoles({ adminUrl, ownerUrl, appUrl })
    await migrate(ownerUrl)
    await grantUse({ ownerUrl, appUrl })
    Object.assign(process.env, settings, {
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      AUTH_SECRET: randomUUID() + randomUUID(),
      QUESTIONNAIRES: questionnaires,
    })
    await work({ checkout, questionnaires })
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
