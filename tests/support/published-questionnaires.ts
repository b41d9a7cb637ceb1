import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { publicationOf, writePublished } from '@/lib/files/published'
import { readQuestionnaires } from '@/lib/files/read-questionnaires'
import { type NextVersion, writeNextVersion } from './next-version'

/**
 * A copy of our questionnaires in which every version is published, for the server room to read, so that
 * these tests do not wait for a publication. Removed after the file.
 */
export function publishQuestionnaires(): Questionnaire[] {
  return publishAll(copyOf('../../questionnaires'))
}

/** The small questionnaire of the content tests, in versions that follow each other, all published. */
export function publishSmall(...next: NextVersion[]): Questionnaire[] {
  const folder = copyOf('../content/small')
  for (const version of next) writeNextVersion(folder, version)
  return publishAll(folder)
}

function copyOf(content: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-questionnaires-'))
  cpSync(path.resolve(import.meta.dirname, content), folder, { recursive: true })
  process.env.QUESTIONNAIRES = folder
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

function publishAll(folder: string): Questionnaire[] {
  const reading = readQuestionnaires(folder)
  if (!reading.read) throw new Error(reading.findings.map(({ message }) => message).join('\n'))
  const all = [...reading.questionnaires, ...reading.drafts]
  const entries = all.map((each) => [`${each.id}@${each.version}`, publicationOf(each)])
  writePublished(path.join(folder, 'published.json'), Object.fromEntries(entries))
  return all
}
