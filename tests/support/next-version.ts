// Writes a version that follows the small questionnaire's 1.0.0 into a folder of content, so that tests
// can look at how one may follow the other.

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** small@`version`, copied from an earlier one and edited. */
export type NextVersion = {
  version: string
  /** changes.yaml; only `from` unless given; null leaves it out. */
  changes?: string | null
  /** What differs from 1.0.0: file of the version, text there, text now. */
  edits?: readonly (readonly [file: string, from: string, to: string])[]
  /** The version it is copied from. */
  of?: string
}

export function writeNextVersion(folder: string, next: NextVersion): void {
  const { version, edits = [], of = '1.0.0', changes = `from: ${of}\n` } = next
  const target = join(folder, 'small', version)
  cpSync(join(folder, 'small', of), target, { recursive: true })
  replace(join(target, 'questionnaire.yaml'), `version: ${of}`, `version: ${version}`)
  for (const [file, from, to] of edits) replace(join(target, file), from, to)
  if (changes !== null) writeFileSync(join(target, 'changes.yaml'), changes)
}

/** A question taken from a section file of the small questionnaire, as text to cut out or to build on. */
export function questionText(file: string, id: string): string {
  const text = readFileSync(new URL(`../content/small/small/1.0.0/${file}`, import.meta.url), 'utf8')
  const start = text.indexOf(`  - id: ${id}\n    kind`)
  const end = text.indexOf('\n  - id: ', start + 1)
  if (start === -1) throw new Error(`there is no question ${id} in ${file}`)
  return end === -1 ? text.slice(start) : text.slice(start, end + 1)
}

function replace(file: string, from: string, to: string) {
  const before = readFileSync(file, 'utf8')
  if (!before.includes(from)) throw new Error(`the edit of ${file} finds nothing to change`)
  writeFileSync(file, before.replace(from, to))
}
