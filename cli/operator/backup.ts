import { english } from '@/lib/words/english'
import { backUp } from '@/scripts/backup/back-up'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

const { t } = english

/** Writes a backup to a new file, beside a running Thingworthy or while it is stopped. Gives the exit code. */
export async function backupCommand([file = '']: string[]): Promise<number> {
  return withDatabase(async ({ ownAuthSecret: authSecret, ...reached }) => {
    const { tables, at, files, missing } = await backUp({ ...reached, file, authSecret, at: new Date() })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    printLine(t('backup.written', { file, rows, tables: tables.length, files: files.length, at }))
    for (const { organisation, sha256 } of missing) printError(t('backup.missing', { organisation, sha256 }))
    printError(authSecret === null ? t('backup.secret-outside') : t('backup.secret-inside'))
    return 0
  })
}
