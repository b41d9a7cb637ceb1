import 'server-only'
import { compareVersions } from '@/lib/core/questionnaire/compare-versions'
import type { Question, Questionnaire, Section } from '@/lib/core/questionnaire/questionnaire'
import { findQuestionnaire, listQuestionnaires } from './catalogue'

// What everybody may read. Only published versions are in the catalogue, so a draft and a version that
// never was are the same to a stranger.

export type QuestionInVersion = { version: Questionnaire; section: Section; question: Question }

/** Every questionnaire with its published versions, newest first, in order of their ids. */
export function listPublished(): { id: string; versions: Questionnaire[] }[] {
  const ids = [...new Set(listQuestionnaires().map(({ id }) => id))].toSorted()
  return ids.map((id) => ({ id, versions: versionsOf(id) }))
}

/** The newest published version of a questionnaire, or null. */
export function findNewestVersion(id: string): Questionnaire | null {
  return versionsOf(id)[0] ?? null
}

/** A published version, or null. */
export function findVersion({ id, version }: { id: string; version: string }): Questionnaire | null {
  return findQuestionnaire(`${id}@${version}`)
}

/** A question of a published version with the section it stands in, or null. */
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

function versionsOf(wanted: string): Questionnaire[] {
  return listQuestionnaires()
    .filter(({ id }) => id === wanted)
    .toSorted((a, b) => compareVersions(b.version, a.version))
}
