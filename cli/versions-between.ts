import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'
import type { QuestionnairesReading } from '@/lib/files/content/read-questionnaires'

type Content = Pick<Extract<QuestionnairesReading, { read: true }>, 'questionnaires' | 'drafts' | 'changes'>

/** Every version after `before` up to `now`: answers go through each on the way, as in the application. */
export function versionsBetween(
  before: Questionnaire,
  now: Questionnaire,
  { questionnaires, drafts, changes }: Content,
): VersionWithChanges[] {
  return [...questionnaires, ...drafts]
    .filter(({ id }) => id === now.id)
    .filter(({ version }) => compareVersions(version, before.version) > 0)
    .filter(({ version }) => compareVersions(version, now.version) <= 0)
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .map((each) => ({ questionnaire: each, changes: changes.get(`${each.id}@${each.version}`) ?? null }))
}
