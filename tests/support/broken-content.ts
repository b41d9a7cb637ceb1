// Breaks a copy of the small questionnaire in one place and reads it, so that a test can look at what
// is refused, and where.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findingSentences, type LocatedFinding } from '@/lib/core/format/finding'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'

export const smallContent = new URL('../content/small', import.meta.url).pathname

/** In `file`, below the folder, every `from` becomes `to`; a file without `from` is created. */
export type Edit = { file: string; from?: string | RegExp; to: string | Buffer }

/** A finding with the text of its line, and its file below the folder. */
export type Seen = Pick<LocatedFinding, 'rule' | 'severity' | 'file' | 'id'> & {
  message: string
  fix: string
  at: string
}

/** Every finding after the edits; empty if all of it holds. */
export function findingsAfter(...edits: Edit[]): Seen[] {
  return withContent(edits, (folder) => {
    const reading = readQuestionnaires(folder)
    const findings = reading.read ? reading.warnings : reading.findings
    return findings.map(({ rule, severity, file, line, id, ...finding }) => {
      const name = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file
      const at = lineOf(file, line)
      return { rule, severity, file: name, id, ...findingSentences(finding, english), at }
    })
  })
}

/** Runs with an edited copy of the small questionnaire, which is gone afterwards. */
export function withContent<T>(edits: readonly Edit[], run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    cpSync(smallContent, folder, { recursive: true })
    for (const edit of edits) apply(folder, edit)
    return run(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function apply(folder: string, { file, from, to }: Edit) {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  if (from === undefined || typeof to !== 'string') return writeFileSync(path, to)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`the edit of ${file} finds nothing to change`)
  writeFileSync(path, after)
}

function lineOf(file: string, line: number): string {
  try {
    return readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? ''
  } catch {
    return ''
  }
}
