import 'server-only'
import { type PartialVersion, partialVersion } from '@/lib/core/content/partial-version'
import type { LocatedFinding } from '@/lib/core/format/finding'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import { diffQuestionnaires, type QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import type { ContentReading } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'
import { questionnairesFolder } from './catalogue'
import { contentOnDisk } from './content-on-disk'

// Versions on disk, for authors. Used by the pages of the development server only; a build does not
// contain them.

/** A version as it is on disk, drafts and broken ones included. */
export type VersionOnDisk = {
  id: string
  version: string
  /** Without a slash at the end. */
  folder: string
  status: 'published' | 'retired' | 'draft'
  refusals: number
  warnings: number
}

/** Every version on disk, by questionnaire and then the newest first, and every finding. */
export function listOnDisk(): { versions: VersionOnDisk[]; findings: LocatedFinding[]; stamp: string } {
  const { content, stamp } = onDisk()
  const versions = content.versions.map((each) => versionOf(each, content)).toSorted(byIdAndNewest)
  return { versions, findings: content.findings, stamp }
}

export type AuthoredVersion = VersionOnDisk & {
  /** The valid parts of it; null where its head cannot be read. */
  partial: PartialVersion | null
  /** Those of its own files, and those of shared files. */
  findings: LocatedFinding[]
  /** The differences from the version before; null for a first version, or while one of the two is invalid. */
  difference: QuestionnaireDiff | null
  stamp: string
}

/** One version as it is on disk at this moment, or null where there is no such folder. */
export function findOnDisk({ id, version }: { id: string; version: string }): AuthoredVersion | null {
  const { content, stamp } = onDisk()
  const found = content.versions.find(({ name }) => name === `${id}@${version}`)
  if (!found) return null
  const others = content.versions.filter((each) => each !== found)
  return {
    ...versionOf(found, content),
    partial: found.raw && partialVersion(found.raw, content.facts),
    findings: content.findings.filter(({ file }) => !others.some(({ folder }) => isIn(file, folder.folder))),
    difference: found.questionnaire && differenceOf(found.questionnaire, content),
    stamp,
  }
}

/** Changes as soon as a content file does. */
export function stampOnDisk(): string {
  return onDisk().stamp
}

function onDisk() {
  return contentOnDisk(questionnairesFolder())
}

function versionOf(
  { name, folder: { id, version, folder } }: ContentReading['versions'][number],
  { published, findings }: ContentReading,
): VersionOnDisk {
  const own = findings.filter(({ file }) => isIn(file, folder))
  const publication = published[name]
  return {
    id,
    version,
    folder,
    status: publication ? (publication.retired ? 'retired' : 'published') : 'draft',
    refusals: own.filter(({ severity }) => severity === 'refusal').length,
    warnings: own.filter(({ severity }) => severity === 'warning').length,
  }
}

function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}

function differenceOf(now: Questionnaire, { versions, changes }: ContentReading): QuestionnaireDiff | null {
  const [before] = versions
    .flatMap(({ questionnaire }) => questionnaire ?? [])
    .filter(({ id, version }) => id === now.id && compareVersions(version, now.version) < 0)
    .toSorted((a, b) => compareVersions(b.version, a.version))
  const declared = changes.get(`${now.id}@${now.version}`)
  return before
    ? diffQuestionnaires(before, now, declared?.from === before.version ? declared : null, english)
    : null
}

function byIdAndNewest(a: VersionOnDisk, b: VersionOnDisk): number {
  return a.id === b.id ? compareVersions(b.version, a.version) : a.id < b.id ? -1 : 1
}
