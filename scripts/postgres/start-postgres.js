// @ts-check

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import getPort from 'get-port'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { endOrphans } from './cluster-processes.js'
import { createCluster } from './create-cluster.js'
import { lockFolder } from './folder-lock.js'
import { postgresBinaries } from './postgres-binaries.js'
import { postgresEnvironment } from './postgres-environment.js'
import { postgresHome } from './postgres-home.js'
import { readOrMakeSecrets } from './secrets-file.js'

/**
 * @typedef {object} RunningPostgres
 * @property {number} pid
 * @property {string} adminUrl the superuser, for making roles and databases
 * @property {string} ownerUrl the role that owns the tables, for migrations
 * @property {string} appUrl the role the application runs as
 * @property {Promise<void>} ended settles when the process has ended, for any reason
 * @property {() => Promise<RunningPostgres>} restart starts it again, on the same port, once it has ended
 * @property {() => Promise<void>} stop lets what is running finish its statement, then stops cleanly
 */

/**
 * Starts the Postgres whose files stand in the data folder, making them at the first start and ending an
 * orphan of a killed start before. It listens on 127.0.0.1 only, on a port that is free. Call it only
 * while holding the lock of the data folder.
 *
 * @param {{ folder: string, checkout: string, settings?: string[], by?: 'start' | 'command' }} order
 *   `settings` such as `fsync=off`
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres({ folder, checkout, settings = [], by = 'start' }) {
  const { home, cluster, account, isElsewhere } = await postgresHome({ folder, checkout })
  // A copied checkout brings the link along: two data folders, one database.
  const release = isElsewhere ? await lockFolder(home, by) : () => {}
  const { initdb, postgres } = await postgresBinaries({ home, account })
  const secrets = await readOrMakeSecrets(folder, ['adminPassword', 'ownerPassword', 'appPassword'])
  if (existsSync(cluster)) await endOrphans(cluster)
  else await createCluster({ home, cluster, password: secrets.adminPassword, initdb, account })

  const log = path.join(folder, 'postgres.log')
  const launchAt = (/** @type {number} */ port) => launch({ postgres, cluster, port, log, settings, account })
  for (let attempt = 1; ; attempt++) {
    const port = await getPort({ host: '127.0.0.1' })
    const running = await becomeReady(launchAt(port), cluster)
    if (running) return toRunning(running, port)
    // Another process may have taken the port between asking and listening.
    if (attempt === 3 || !readFileSync(log, 'utf8').includes('could not bind')) throw explain(log)
  }

  /** @param {Launched} launched @param {number} port @returns {RunningPostgres} */
  function toRunning({ pid, ended, stop }, port) {
    return {
      pid,
      ended,
      ...urlsOf(port, secrets),
      restart: async () => {
        await ended
        await endOrphans(cluster)
        const again = await becomeReady(launchAt(port), cluster)
        if (!again) throw explain(log)
        return toRunning(again, port)
      },
      stop: () => stop().then(release),
    }
  }
}

/** @typedef {Pick<RunningPostgres, 'pid' | 'ended' | 'stop'>} Launched */

/**
 * @param {{
 *   postgres: string, cluster: string, port: number, log: string, settings: string[],
 *   account: import('./postgres-account.js').Account | null,
 * }} order
 * @returns {Launched}
 */
function launch({ postgres, cluster, port, log, settings, account }) {
  const words = ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', '']
  const who = account ? { uid: account.uid, gid: account.gid } : {}
  const output = openSync(log, 'w', 0o600)
  const child = spawn(postgres, [...words, ...settings.flatMap((setting) => ['-c', setting])], {
    ...who,
    env: postgresEnvironment,
    cwd: '/',
    stdio: ['ignore', output, output],
    // Ctrl-C goes to the whole group of the terminal: Postgres must outlive the requests in flight.
    detached: true,
  })
  closeSync(output)
  const ended = once(child, 'close').then(() => undefined)
  const stop = async () => {
    child.kill('SIGINT')
    await ended
  }
  return { pid: child.pid ?? 0, ended, stop }
}

/**
 * Postgres writes its state into the last line of its lock file.
 *
 * @param {Launched} launched
 * @param {string} cluster
 * @returns {Promise<Launched | null>} null when it ended instead
 */
async function becomeReady(launched, cluster) {
  let hasEnded = false
  launched.ended.finally(() => {
    hasEnded = true
  })
  while (!hasEnded) {
    if (lockFile(cluster).trimEnd().endsWith('ready')) return launched
    await sleep(10)
  }
  return null
}

/** @param {string} cluster */
function lockFile(cluster) {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8')
  } catch {
    return ''
  }
}

/**
 * The addresses of the three roles.
 *
 * @param {number} port
 * @param {Record<'adminPassword' | 'ownerPassword' | 'appPassword', string>} secrets
 */
export function urlsOf(port, { adminPassword, ownerPassword, appPassword }) {
  const server = `127.0.0.1:${port}`
  return {
    adminUrl: `postgresql://postgres:${adminPassword}@${server}/postgres`,
    ownerUrl: `postgresql://thingworthy_owner:${ownerPassword}@${server}/thingworthy`,
    appUrl: `postgresql://thingworthy_app:${appPassword}@${server}/thingworthy`,
  }
}

/** @param {string} log */
function explain(log) {
  const reason =
    readFileSync(log, 'utf8').match(/(?:FATAL|PANIC): +(.*)/)?.[1] ?? t('stopped.postgres.no-reason')
  return new Refusal(t('stopped.postgres.not-started', { reason, log }))
}
