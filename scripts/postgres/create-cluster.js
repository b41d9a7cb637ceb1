// @ts-check
import { spawn } from 'node:child_process'
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { postgresEnvironment } from './postgres-environment.js'

/**
 * Makes the database files. They are made next to their place and moved there when complete, so a start
 * that is killed half way leaves nothing that looks like a database.
 *
 * @param {{
 *   home: string, cluster: string, password: string, initdb: string,
 *   account: import('./postgres-account.js').Account | null,
 * }} order
 */
export async function createCluster({ home, cluster, password, initdb, account }) {
  await removeUnfinished(home)
  const unfinished = path.join(home, `unfinished-${process.pid}`)
  const passwordFile = `${unfinished}-password`
  try {
    await writeFile(passwordFile, password, { mode: 0o600 })
    await createFolder(unfinished, account)
    if (account) await chown(passwordFile, account.uid, account.gid)
    await run(initdb, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...habits], account)
    await rename(unfinished, cluster)
  } finally {
    await removeUnfinished(home)
  }
}

const habits = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
]

/** @param {string} folder @param {import('./postgres-account.js').Account | null} account */
async function createFolder(folder, account) {
  await mkdir(folder, { mode: 0o700 })
  if (account) await chown(folder, account.uid, account.gid)
}

/** @param {string} home */
async function removeUnfinished(home) {
  const names = (await readdir(home)).filter((name) => name.startsWith('unfinished-'))
  await Promise.all(names.map((name) => rm(path.join(home, name), { recursive: true, force: true })))
}

/**
 * @param {string} program
 * @param {string[]} words
 * @param {import('./postgres-account.js').Account | null} account
 * @returns {Promise<void>}
 */
function run(program, words, account) {
  const who = account ? { uid: account.uid, gid: account.gid } : {}
  const child = spawn(program, words, { ...who, env: postgresEnvironment, cwd: '/' })
  let output = ''
  child.stdout.resume()
  child.stderr.on('data', (text) => {
    output += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(explain(output))))
  })
}

/** @param {string} output */
function explain(output) {
  const reason = output.match(/(?:error|fatal): +(.*)/i)?.[1] ?? output.trim()
  return new Refusal(t('stopped.postgres.no-files', { reason }))
}
