// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'

/**
 * Ends a Postgres whose start was killed and that still works on these files, and clears what a killed
 * one left behind. Call it only while holding the lock of the data folder.
 *
 * @param {string} cluster
 */
export async function endOrphans(cluster) {
  await signalAll(cluster, 'SIGINT', 10_000)
  await signalAll(cluster, 'SIGQUIT', 5_000)
  if ((await processesOf(cluster)).length > 0) {
    throw new Refusal(
      t('stopped.postgres.earlier', { folder: cluster, processes: String(await processesOf(cluster)) }),
    )
  }
  // The process number in it may belong to a stranger by now, and Postgres would then refuse to start.
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

/**
 * @param {string} cluster
 * @param {NodeJS.Signals} signal
 * @param {number} patience in milliseconds
 */
async function signalAll(cluster, signal, patience) {
  for (const pid of await processesOf(cluster)) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended by itself in the meantime.
    }
  }
  const end = Date.now() + patience
  while (Date.now() < end && (await processesOf(cluster)).length > 0) await sleep(50)
}

/**
 * Every process of Postgres works inside its data folder, so that is how they are known.
 *
 * @param {string} cluster
 * @returns {Promise<number[]>}
 */
async function processesOf(cluster) {
  if (process.platform !== 'linux') return postmasterOf(cluster)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  return pids.filter((pid) => pid !== process.pid && workingFolder(pid) === cluster)
}

/** @param {number} pid */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** @param {string} cluster @returns {number[]} */
function postmasterOf(cluster) {
  try {
    const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return stdout.includes(cluster) ? [pid] : []
  } catch {
    return []
  }
}
