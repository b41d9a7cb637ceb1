// @ts-check
import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, readlink, realpath, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { canReach, postgresAccount } from './postgres-account.js'

/**
 * Where the database files are: in the data folder, unless Postgres has to run as another account that
 * cannot enter it. Then they are under /var/lib/thingworthy and the data folder has a link to them.
 *
 * @param {{ folder: string, checkout: string }} folders `folder` is the data folder
 * @returns {Promise<{
 *   home: string, cluster: string, isElsewhere: boolean,
 *   account: import('./postgres-account.js').Account | null,
 * }>}
 */
export async function postgresHome({ folder, checkout }) {
  // Postgres and the system name its files by their real path, and so must we to know them again.
  folder = await realpath(folder)
  const link = path.join(folder, 'postgres')
  const cluster = await clusterBehind(link)
  const account = postgresAccount({ cluster: cluster ?? link, checkout })
  if (account) await chmod(folder, 0o711)
  if (cluster) return place(requireReach(account, cluster))
  if (canReach(account, folder)) return place(link)

  const home = await openHome(folder)
  requireReach(account, home)
  await symlink(path.join(home, 'postgres'), link)
  return place(path.join(home, 'postgres'))

  /** @param {string} cluster */
  function place(cluster) {
    return { home: path.dirname(cluster), cluster, account, isElsewhere: cluster !== link }
  }
}

/** @param {string} link @returns {Promise<string | null>} */
async function clusterBehind(link) {
  const entry = await lstat(link).catch(() => null)
  if (!entry) return null
  if (!entry.isSymbolicLink()) return link
  const target = await readlink(link)
  // Made by a start that was killed before it made the database: the home is there, the files are not.
  if (await stat(target).catch(() => stat(path.dirname(target)).catch(() => null))) return target
  throw new Refusal(t('stopped.data-folder.link', { link, target }))
}

/** @param {string} folder */
async function openHome(folder) {
  const name = createHash('sha256').update(folder).digest('hex')
  const home = path.join('/var/lib/thingworthy', name.slice(0, 12))
  try {
    await mkdir(home, { recursive: true, mode: 0o711 })
    return home
  } catch {
    throw cannotReach(null, folder)
  }
}

/** @param {import('./postgres-account.js').Account | null} account @param {string} folder */
function requireReach(account, folder) {
  // Before the first start the folder is not there yet; what counts then is the one it will stand in.
  if (account && !canReach(account, folder) && !canReach(account, path.dirname(folder))) {
    throw cannotReach(account.name, folder)
  }
  return folder
}

/** @param {string | null} name @param {string} folder */
function cannotReach(name, folder) {
  return new Refusal(
    t('stopped.data-folder.unreachable', {
      isKnown: name === null ? 'no' : 'yes',
      account: name ?? '',
      folder,
    }),
  )
}
