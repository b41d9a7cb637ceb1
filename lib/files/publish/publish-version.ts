// Publishing promises that a version never changes its meaning: its hash goes into `published.json`,
// and a changed meaning is refused from then on. Retiring only means that no assessment can start with it.

import type { FindingText, LocatedFinding } from '@/lib/core/format/finding'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Changes } from '@/lib/core/format/schema/changes-schema'
import { coded } from '@/lib/core/text/words/coded'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import { diffQuestionnaires, type QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { english } from '@/lib/words/english'
import { readQuestionnaires } from '../content/read-questionnaires'
import { readText } from '../yaml/read-text'
import { type Publication as Entry, publicationOf, writePublished } from './published'

export type Publication =
  | {
      published: true
      hash: string
      isNew: boolean
      /** What changed from the version before; null for a first version. */
      difference: QuestionnaireDiff | null
    }
  | { published: false; findings: LocatedFinding[] }

export type Retirement = { retired: true; isNew: boolean } | { retired: false; findings: LocatedFinding[] }

/** `name` is `id@version`. Nothing is written unless the folder is valid and the changelog has the version. */
export function publishVersion(dir: string, name: string): Publication {
  const folder = dir.replace(/\/+$/, '')
  const reading = readQuestionnaires(folder)
  if (!reading.read) return { published: false, findings: reading.findings }
  const earlier = reading.questionnaires.find((each) => nameOf(each) === name)
  if (earlier) return { published: true, hash: earlier.hash, isNew: false, difference: null }
  const draft = reading.drafts.find((each) => nameOf(each) === name)
  if (!draft) return { published: false, findings: [noSuchVersion(folder, name, 'no')] }
  const blocker =
    checkDraftsBefore(folder, draft, reading.drafts) ??
    checkChangelog(`${folder}/${draft.id}/CHANGELOG.md`, draft)
  if (blocker) return { published: false, findings: [blocker] }
  writePublished(`${folder}/published.json`, {
    ...reading.published,
    [name]: publicationOf(draft, reading.changes.get(name) ?? null),
  })
  return { published: true, hash: draft.hash, isNew: true, difference: differenceOf(draft, reading) }
}

function differenceOf(
  now: Questionnaire,
  {
    questionnaires,
    drafts,
    changes,
  }: { questionnaires: Questionnaire[]; drafts: Questionnaire[]; changes: ReadonlyMap<string, Changes> },
): QuestionnaireDiff | null {
  const declared = changes.get(nameOf(now))
  const before = [...questionnaires, ...drafts].find(
    (each) => each.id === now.id && each.version === declared?.from,
  )
  return before && declared ? diffQuestionnaires(before, now, declared, english) : null
}

/** From `on`, YYYY-MM-DD, no assessment starts with the version any more; assessments on it go on. */
export function retireVersion(dir: string, name: string, retired: NonNullable<Entry['retired']>): Retirement {
  const folder = dir.replace(/\/+$/, '')
  const reading = readQuestionnaires(folder)
  if (!reading.read) return { retired: false, findings: reading.findings }
  const entry = reading.published[name]
  if (!entry) return { retired: false, findings: [noSuchVersion(folder, name, 'yes')] }
  if (entry.retired) return { retired: true, isNew: false }
  if (retired.because.trim() === '') return { retired: false, findings: [noReason(folder, name)] }
  writePublished(`${folder}/published.json`, { ...reading.published, [name]: { ...entry, retired } })
  return { retired: true, isNew: true }
}

function nameOf({ id, version }: Questionnaire) {
  return `${id}@${version}`
}

/** What a version is compared with must stay what it is, or answers could not be carried over any more. */
function checkDraftsBefore(
  folder: string,
  { id, version }: Questionnaire,
  drafts: readonly Questionnaire[],
): LocatedFinding | null {
  const before = drafts.find((each) => each.id === id && compareVersions(each.version, version) < 0)
  if (!before) return null
  const message = coded('finding.published.draft-before', { version, before: before.version })
  const fix = coded('finding.fix.publish-first', { version: before.version })
  return refuse('published', `${folder}/${id}/${before.version}/questionnaire.yaml`, id, message, fix)
}

/** The changelog must describe the changes: a heading for the version, with at least a line below it. */
function checkChangelog(file: string, { id, version }: Questionnaire): LocatedFinding | null {
  const reading = readText(file, 1_000_000)
  const text = reading.read ? reading.text : ''
  const [, entry = ''] = text.split(new RegExp(`^## ${version.replaceAll('.', '\\.')}\\s*$`, 'm'))
  const [words = ''] = entry.split(/^## /m)
  if (words.trim() !== '') return null
  const message = coded('finding.changelog', { version })
  const fix = coded('finding.fix.changelog', { version })
  return refuse('changelog', file, id, message, fix)
}

function noSuchVersion(folder: string, name: string, isPublished: 'yes' | 'no'): LocatedFinding {
  const fix = coded('finding.fix.check-version', { shape: '<id>/<version>' })
  return refuse('published', folder, name, coded('finding.published.no-version', { isPublished, name }), fix)
}

function noReason(folder: string, name: string): LocatedFinding {
  const fix = coded('finding.fix.reason')
  return refuse('published', `${folder}/published.json`, name, coded('finding.published.no-reason'), fix)
}

function refuse(
  rule: string,
  file: string,
  id: string,
  message: FindingText,
  fix: FindingText,
): LocatedFinding {
  return { rule, severity: 'refusal', file, line: 1, path: [], id, message, fix }
}
