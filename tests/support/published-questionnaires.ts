import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { versionAfter } from '@/lib/core/versions/version-step'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { publicationOf, writePublished } from '@/lib/files/publish/published'
import { type NextVersion, writeNextVersion } from './next-version'

/**
 * A copy of our questionnaires in which every version is published, for the server to read, so that
 * these tests do not wait for a publication. `patched` names a questionnaire that gets a version after its newest,
 * so that tests of several versions do not wait for one either. Removed after the file.
 */
export function publishQuestionnaires({ patched }: { patched?: string } = {}): Questionnaire[] {
  const folder = copyOf('../../questionnaires')
  if (patched) writePatch(folder, newestVersion(readAll(folder).all, patched))
  return publishAll(folder)
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
  process.env.QUESTIONNAIRES_KEPT = ''
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

function publishAll(folder: string): Questionnaire[] {
  const { changes, all } = readAll(folder)
  const entries = all.map((each) => {
    const name = `${each.id}@${each.version}`
    return [name, publicationOf(each, changes.get(name) ?? null)]
  })
  writePublished(path.join(folder, 'published.json'), Object.fromEntries(entries))
  return all
}

function readAll(folder: string) {
  const reading = readQuestionnaires(folder)
  if (!reading.read) throw new Error(reading.findings.map(({ message }) => message).join('\n'))
  return { all: [...reading.questionnaires, ...reading.drafts], changes: reading.changes }
}

/** The next version: one text says more, and nothing else differs. */
function writePatch(folder: string, { id, version, sections }: Questionnaire) {
  const next = versionAfter(version, 'patch')
  const target = path.join(folder, id, next)
  cpSync(path.join(folder, id, version), target, { recursive: true })
  replace(path.join(target, 'questionnaire.yaml'), `version: ${version}\n`, `version: ${next}\n`)
  const section = path.join(target, `${sections[0]?.id}.yaml`)
  replace(section, '\nintro: |\n', '\nintro: |\n  Read this first.\n')
  writeFileSync(path.join(target, 'changes.yaml'), `from: ${version}\n`)
}

function replace(file: string, from: string, to: string) {
  const before = readFileSync(file, 'utf8')
  if (!before.includes(from)) throw new Error(`${file} does not say ${from}`)
  writeFileSync(file, before.replace(from, to))
}
