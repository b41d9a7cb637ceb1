// How each version follows the one before: its `changes.yaml`, the step of its number, and its ids.

import { lintSuccession, type Succession } from '@/lib/core/content/lint/changes/lint-succession'
import { parseContent } from '@/lib/core/content/parse-content'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type Changes, changesSchema } from '@/lib/core/format/schema/changes-schema'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import { english } from '@/lib/words/english'
import type { Reader } from './content-reader'
import type { VersionFolder } from './list-content'

export type ReadVersion = { folder: VersionFolder; questionnaire: Questionnaire }

/** The changes of every version that has a predecessor, by `id@version`; findings go to the reader. */
export function readChanges(versions: readonly ReadVersion[], reader: Reader): ReadonlyMap<string, Changes> {
  return new Map(
    versions.flatMap(({ folder, questionnaire }) => {
      const changes = readFile(folder, reader)
      if (changes === 'broken') return []
      const succession = { changes, now: questionnaire, earlier: earlierThan(questionnaire, versions) }
      const place = { folder: folder.folder, ...succession }
      reader.findings.push(...lintSuccession(place satisfies Succession, english).map(reader.locate))
      return changes ? [[`${questionnaire.id}@${questionnaire.version}`, changes.value]] : []
    }),
  )
}

export function changesFile({ folder }: Pick<VersionFolder, 'folder'>): string {
  return `${folder}/changes.yaml`
}

function readFile(folder: VersionFolder, reader: Reader) {
  const file = changesFile(folder)
  if (!folder.files.includes(file)) return null
  const [raw] = reader.read(file)
  if (!raw) return 'broken'
  const { parsed, findings } = parseContent(changesSchema, raw)
  reader.findings.push(...findings.map(reader.locate))
  return parsed ?? 'broken'
}

/** The earlier versions of the same questionnaire, the latest first. */
function earlierThan({ id, version }: Questionnaire, versions: readonly ReadVersion[]): Questionnaire[] {
  return versions
    .map(({ questionnaire }) => questionnaire)
    .filter((each) => each.id === id && compareVersions(each.version, version) < 0)
    .toSorted((a, b) => compareVersions(b.version, a.version))
}
