import { english } from '@/lib/words/english'
import { checkArchive, restore } from '@/scripts/backup/restore'
import { checkout } from '@/scripts/checkout.js'
import { checkConnection } from '@/scripts/database/check-connection'
import { createRoles } from '@/scripts/database/create-roles'
import { lockFolder } from '@/scripts/postgres/folder-lock.js'
import { writeSecret } from '@/scripts/postgres/secrets-file.js'
import { startPostgres } from '@/scripts/postgres/start-postgres.js'
import { readSettings } from '@/scripts/read-settings'
import { printError, printLine } from '../print'

const { t } = english

/** Restores a backup into an empty database; Thingworthy must be stopped. Gives the exit code. */
export async function restoreCommand([file = '']: string[]): Promise<number> {
  const settings = readSettings(process.env)
  const manifest = await checkArchive(file)
  const { ownerUrl, appUrl, stop } = await openDatabase(settings)
  try {
    const setAuthSecret = (secret: string) => writeSecret(settings.dataFolder, 'authSecret', secret)
    await restore(manifest, {
      file,
      ownerUrl,
      appUrl,
      setAuthSecret,
      evidenceFolder: settings.evidenceFolder,
    })
  } finally {
    await stop()
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  printLine(
    t('backup.restored', {
      rows,
      tables: manifest.tables.length,
      files: manifest.files.length,
      at: manifest.at,
    }),
  )
  for (const { organisation, sha256 } of manifest.missing)
    printError(t('backup.missing', { organisation, sha256 }))
  if (manifest.authSecret === null) printError(t('backup.set-secret'))
  return 0
}

/** The operator's own, or the embedded one of the data folder, which is made where it is not there. */
async function openDatabase({ databaseUrl, databaseOwnerUrl, dataFolder }: ReturnType<typeof readSettings>) {
  if (databaseUrl) {
    const ownerUrl = databaseOwnerUrl ?? databaseUrl
    await checkConnection('DATABASE_URL', databaseUrl)
    await checkConnection('DATABASE_OWNER_URL', ownerUrl)
    return { ownerUrl, appUrl: databaseUrl, stop: async () => {} }
  }
  const release = await lockFolder(dataFolder, 'command')
  try {
    const postgres = await startPostgres({ folder: dataFolder, checkout, by: 'command' })
    await createRoles(postgres)
    return { ...postgres, stop: () => postgres.stop().finally(release) }
  } catch (error) {
    await release()
    throw error
  }
}
