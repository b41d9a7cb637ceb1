// @ts-check
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The secrets of this data folder, made at the first start and stored in a file only its owner may read.
 * A secret that a later release needs is added to the ones already there.
 *
 * @template {string} Name
 * @param {string} folder
 * @param {readonly Name[]} names
 * @returns {Promise<Record<Name, string>>}
 */
export async function readOrMakeSecrets(folder, names) {
  const file = path.join(folder, 'secrets.json')
  const secrets = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const missing = names.filter((name) => typeof secrets[name] !== 'string')
  if (missing.length === 0) return secrets
  for (const name of missing) secrets[name] = randomBytes(32).toString('base64url')
  await store(file, secrets)
  return secrets
}

/**
 * Puts a secret of a backup in the place of this data folder's own.
 *
 * @param {string} folder
 * @param {string} name
 * @param {string} secret
 */
export async function writeSecret(folder, name, secret) {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'secrets.json')
  const secrets = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  await store(file, { ...secrets, [name]: secret })
}

/** @param {string} file @param {Record<string, string>} secrets */
async function store(file, secrets) {
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
}
