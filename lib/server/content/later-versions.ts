import 'server-only'
import type { Questionnaire, QuestionnairePin } from '@/lib/core/format/questionnaire'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'
import { findPublished, listPublished } from './catalogue'

/** The newest version that an assessment may move on to, or null. */
export function findNewer(pin: QuestionnairePin): Questionnaire | null {
  const [newest] = laterThan(pin).filter(({ retired }) => retired === null)
  return newest?.questionnaire ?? null
}

/** The pinned version as it was published, or null where its files are gone or say something else. */
export function findPinned(pin: QuestionnairePin): Questionnaire | null {
  const found = findPublished(`${pin.id}@${pin.version}`)?.questionnaire
  return found?.hash === pin.hash ? found : null
}

/** Every version after the pinned one up to `to`, in order; empty unless `to` is a later one that may be chosen. */
export function versionsUpTo(pin: QuestionnairePin, to: string): VersionWithChanges[] {
  const later = laterThan(pin).filter(({ questionnaire }) => compareVersions(questionnaire.version, to) <= 0)
  const [last] = later
  if (last?.questionnaire.version !== to || last.retired) return []
  return later.toReversed()
}

/** Later versions of the same questionnaire, the newest first. */
function laterThan({ id, version }: QuestionnairePin) {
  return listPublished().filter(
    ({ questionnaire }) => questionnaire.id === id && compareVersions(questionnaire.version, version) > 0,
  )
}
