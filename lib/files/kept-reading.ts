// Reading a folder of questionnaires takes longer than all else at a start. What was found whole is kept
// as JSON under a name that says what it was read from, so that neither the next start nor the server
// reads the folder again until something in it changes.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { QuestionnairesReading } from './read-questionnaires'

export type WholeReading = Extract<QuestionnairesReading, { read: true }>

/** Keeps a reading for `readKept`, all at once; false where nothing may be written. Clears away what is old. */
export function keepReading(file: string, reading: WholeReading): boolean {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, JSON.stringify({ ...reading, changes: [...reading.changes] }))
    renameSync(draft, file)
    removeOld(dirname(file))
    return true
  } catch {
    return false
  }
}

/** What was kept, or null where it is not there or not whole. */
export function readKept(file: string): WholeReading | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8'))
    return { ...kept, changes: new Map(kept.changes) }
  } catch {
    return null
  }
}

/** A server that starts at this moment may still want one that is only seconds old. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - written > 3_600_000) rmSync(file, { force: true })
  }
}
