import { english } from '@/lib/words/english'
import { backUp } from '@/scripts/backup/back-up'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

const { t } = english

/** Writes a backup to a new file, beside a running Thingworthy or while it is stopped. Gives the exit code. */
export async function backupCommand([file = '']: string[]): Promise<number> {
  return withDatabase(async ({ ownerUrl, ownAuthSecret }) => {
    const { tables, at } = await backUp({ ownerUrl, file, authSecret: ownAuthSecret, at: new Date() })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    printLine(t('backup.written', { file, rows, tables: tables.length, at }))
    printError(ownAuthSecret === null ? t('backup.secret-outside') : t('backup.secret-inside'))
    return 0
  })
}
