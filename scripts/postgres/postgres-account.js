// @ts-check
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'

/** @typedef {{ name: string, uid: number, gid: number }} Account */

/**
 * The account Postgres runs as, or null for the one that runs this. Postgres refuses to run as root, so when
 * started as root it runs as the owner of its data, else the owner of the checkout, else the machine's
 * `postgres`, else `nobody`.
 *
 * @param {{ cluster: string, checkout: string }} folders
 * @returns {Account | null}
 */
export function postgresAccount({ cluster, checkout }) {
  if (process.getuid?.() !== 0) return null
  const account = ownerOf(cluster) ?? ownerOf(checkout) ?? lookUp('postgres') ?? lookUp('nobody')
  if (account) return account
  throw new Refusal(t('stopped.postgres.no-account'))
}

/**
 * Whether the account can get at a file or folder, asked of the system itself, so that every kind of
 * permission counts.
 *
 * @param {Account | null} account
 * @param {string} file
 */
export function canReach(account, file) {
  if (account === null) return true
  const { uid, gid } = account
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', file], { uid, gid, cwd: '/' }).status === 0
}

/** @param {string} folder @returns {Account | null} */
function ownerOf(folder) {
  const uid = statSync(folder, { throwIfNoEntry: false })?.uid
  return uid === undefined || uid === 0 ? null : lookUp(String(uid))
}

/** @param {string} nameOrUid @returns {Account | null} */
function lookUp(nameOrUid) {
  const ask = (/** @type {string} */ flag) =>
    spawnSync('id', [flag, nameOrUid], { encoding: 'utf8' }).stdout?.trim() ?? ''
  const [name, uid, gid] = [ask('-nu'), ask('-u'), ask('-g')]
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null
}
