import 'server-only'
import type { Question, Questionnaire, Section } from '@/lib/core/format/questionnaire'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import { diffQuestionnaires, type QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { english } from '@/lib/words/english'
import { findPublished, listPublished, type PublishedVersion } from './catalogue'

// Public reads. Only published versions are in the catalogue, so a draft looks like a version that
// does not exist.

export type QuestionInVersion = { version: Questionnaire; section: Section; question: Question }

/** Every questionnaire with its published versions, newest first, in order of their ids. */
export function listByQuestionnaire(): { id: string; versions: PublishedVersion[] }[] {
  const ids = [...new Set(listPublished().map(({ questionnaire }) => questionnaire.id))].toSorted()
  return ids.map((id) => ({ id, versions: versionsOf(id) }))
}

/** The newest published version of a questionnaire, one that is not retired if there is any; or null. */
export function findNewestVersion(id: string): Questionnaire | null {
  const versions = versionsOf(id)
  return (versions.find(({ retired }) => retired === null) ?? versions[0])?.questionnaire ?? null
}

/** A published version, or null. */
export function findVersion({ id, version }: { id: string; version: string }): Questionnaire | null {
  return findPublished(`${id}@${version}`)?.questionnaire ?? null
}

/** Why and since when a published version is no longer offered; null while it is. */
export function findRetirement({
  id,
  version,
}: {
  id: string
  version: string
}): PublishedVersion['retired'] {
  return findPublished(`${id}@${version}`)?.retired ?? null
}

/** A question of a published version with its section, or null. */
export function findQuestion(address: {
  id: string
  version: string
  question: string
}): QuestionInVersion | null {
  const version = findVersion(address)
  for (const section of version?.sections ?? []) {
    const question = section.questions.find(({ id }) => id === address.question)
    if (version && question) return { version, section, question }
  }
  return null
}

/** The published version right before this one, or null. */
export function findPredecessor({ id, version }: { id: string; version: string }): Questionnaire | null {
  const before = versionsOf(id).find((each) => compareVersions(each.questionnaire.version, version) < 0)
  return before?.questionnaire ?? null
}

/** What changed from the version before; null for a first version. */
export function findChanges(address: { id: string; version: string }): QuestionnaireDiff | null {
  const [now, before] = [findPublished(`${address.id}@${address.version}`), findPredecessor(address)]
  if (!now || !before) return null
  return diffQuestionnaires(before, now.questionnaire, now.changes, english)
}

function versionsOf(id: string): PublishedVersion[] {
  return listPublished().filter(({ questionnaire }) => questionnaire.id === id)
}
