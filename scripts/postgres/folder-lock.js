// @ts-check
import { readFileSync, renameSync, rmSync, unlinkSync } from 'node:fs'
import { link, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'

/** Another process holds the folder; `by` says whether that is a server or an operator's command. */
export class FolderInUse extends Refusal {
  /** @param {string} folder @param {Holder} holder */
  constructor(folder, { pid, by = 'start' }) {
    super(
      by === 'command'
        ? t('stopped.data-folder.command', { folder, pid: String(pid) })
        : t('stopped.data-folder.start', { folder, pid: String(pid) }),
    )
    this.by = by
  }
}

/**
 * Locks the folder for this process until the lock is released or the process ends: the lock of a process that
 * has ended does not count. Refuses when another process has the lock or when the folder cannot be written.
 *
 * @param {string} folder
 * @param {'start' | 'command'} [by]
 * @returns {Promise<() => void>} releases the lock
 */
export async function lockFolder(folder, by = 'start') {
  const lock = path.join(folder, 'start.lock')
  const mine = `${lock}.${process.pid}`
  await writeOrRefuse(folder, mine, by)
  try {
    for (;;) {
      if (await isTaken(mine, lock)) return () => rmSync(lock, { force: true })
      const holder = readHolder(lock)
      if (holder && isAlive(holder)) throw new FolderInUse(folder, holder)
      if (holder) clear(lock, holder)
    }
  } finally {
    unlinkSync(mine)
  }
}

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string | null} since distinguishes two processes of the same number
 * @property {'start' | 'command'} [by] releases up to 0.1 do not write it; there only a start holds a folder
 */

/** @param {string} folder @param {string} file @param {'start' | 'command'} by */
async function writeOrRefuse(folder, file, by) {
  try {
    await makeFolder(folder)
    const holder = { pid: process.pid, since: startOf(process.pid), by }
    await writeFile(file, JSON.stringify(holder), { mode: 0o600 })
  } catch (error) {
    if (hasCode(error, 'ENOSPC')) throw new Refusal(t('stopped.data-folder.full', { folder }))
    throw new Refusal(t('stopped.data-folder.not-writable', { folder }))
  }
}

/**
 * Makes a folder and those above it, one by one: Node's own `recursive` never ends where the system
 * takes no new folder at all, such as under /proc.
 *
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function makeFolder(folder) {
  try {
    await makeUnlessThere(folder)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    await makeFolder(path.dirname(folder))
    await makeUnlessThere(folder)
  }
}

/** @param {string} folder */
async function makeUnlessThere(folder) {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
}

/** @param {unknown} error @param {string} code */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}

/** A link is made or refused as one step, content and all. @param {string} mine @param {string} lock */
async function isTaken(mine, lock) {
  try {
    await link(mine, lock)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** @param {string} lock @returns {Holder | null} null when it was given back in the meantime */
function readHolder(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

/** @param {Holder} holder */
function isAlive({ pid, since }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false
  }
  return pid !== process.pid && startOf(pid) === since
}

/** When a process began, in the system's own ticks; null where the system does not say. @param {number} pid */
function startOf(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return afterName.split(' ')[19] ?? null
  } catch {
    return null
  }
}

/**
 * Removes the lock of a holder that is gone. Moving it away first and looking again makes sure that it is
 * not the lock of a third start which came in between.
 *
 * @param {string} lock
 * @param {Holder} gone
 */
function clear(lock, gone) {
  const aside = `${lock}.gone.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && moved.pid !== gone.pid) renameSync(aside, lock)
  else rmSync(aside, { force: true })
}
