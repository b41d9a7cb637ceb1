// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { FolderInUse, lockFolder } from './folder-lock.js'
import { readOrMakeSecrets } from './secrets-file.js'
import { startPostgres, urlsOf } from './start-postgres.js'

/** How long to wait for a server that is starting, or for another operator's command, in milliseconds. */
const patience = 60_000

/** @typedef {{ ownerUrl: string, appUrl: string, close: () => Promise<void> }} ReachedPostgres */

/**
 * The embedded Postgres of a data folder for an operator's command: the one that a running Thingworthy uses,
 * or, when none runs, one that is started for the command and stopped with it. The process that starts one locks
 * the folder, so there is never a second Postgres on the files.
 *
 * @param {{ folder: string, checkout: string }} order
 * @returns {Promise<ReachedPostgres>}
 */
export async function reachPostgres({ folder, checkout }) {
  if (!existsSync(path.join(folder, 'postgres'))) {
    throw new Refusal(t('stopped.data-folder.empty', { folder }))
  }
  const end = Date.now() + patience
  for (;;) {
    try {
      return await start({ folder, checkout })
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error
      const found = error.by === 'start' ? await findRunning(folder) : null
      if (found) return found
      if (Date.now() > end) throw error
      await sleep(200)
    }
  }
}

/** @param {{ folder: string, checkout: string }} order @returns {Promise<ReachedPostgres>} */
async function start({ folder, checkout }) {
  const release = await lockFolder(folder, 'command')
  try {
    const { ownerUrl, appUrl, stop } = await startPostgres({ folder, checkout, by: 'command' })
    const close = async () => {
      await stop()
      release()
    }
    return { ownerUrl, appUrl, close }
  } catch (error) {
    release()
    throw error
  }
}

/** @param {string} folder @returns {Promise<ReachedPostgres | null>} null while it does not answer */
async function findRunning(folder) {
  const port = portIn(path.join(folder, 'postgres', 'postmaster.pid'))
  if (port === null) return null
  const names = /** @type {const} */ (['adminPassword', 'ownerPassword', 'appPassword'])
  const { ownerUrl, appUrl } = urlsOf(port, await readOrMakeSecrets(folder, names))
  return (await isAnswering(ownerUrl)) ? { ownerUrl, appUrl, close: async () => {} } : null
}

/** Postgres writes its port into the fourth line of its lock file. @param {string} lockFile */
function portIn(lockFile) {
  try {
    return Number(readFileSync(lockFile, 'utf8').split('\n')[3]) || null
  } catch {
    return null
  }
}

/** @param {string} connectionString */
async function isAnswering(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
