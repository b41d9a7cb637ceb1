import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { publicationOf, writePublished } from '@/lib/files/published'
import { readQuestionnaires } from '@/lib/files/read-questionnaires'

/**
 * A copy of our questionnaires in which every version is published, for the server room to read, so that
 * these tests do not wait for a publication. Removed after the file.
 */
export function publishQuestionnaires(): Questionnaire[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-questionnaires-'))
  cpSync(path.resolve(import.meta.dirname, '../../questionnaires'), folder, { recursive: true })
  process.env.QUESTIONNAIRES = folder
  afterAll(() => rmSync(folder, { recursive: true }))
  const reading = readQuestionnaires(folder)
  if (!reading.read) throw new Error(reading.findings.map(({ message }) => message).join('\n'))
  const all = [...reading.questionnaires, ...reading.drafts]
  const entries = all.map((each) => [`${each.id}@${each.version}`, publicationOf(each)])
  writePublished(path.join(folder, 'published.json'), Object.fromEntries(entries))
  return all
}
