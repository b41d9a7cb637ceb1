// Moves an assessment file to a later version of its questionnaire: what becomes of each answer and of the
// score, and, where a name for it is given, the file for the later version.

import { factsFollowing } from '@/lib/core/answers/facts/from-release'
import type { CarryOver } from '@/lib/core/assessment/carry-over/carry-over'
import { carryThrough } from '@/lib/core/assessment/carry-over/carry-through'
import { compareScores } from '@/lib/core/assessment/carry-over/compare-scores'
import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import { otherThanScope } from '@/lib/core/assessment/file/facts-unlike-scope'
import type { ResolvedAssessment } from '@/lib/core/assessment/resolve-assessment'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import { score } from '@/lib/core/scoring/score-assessment'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'
import { writeAssessmentFile } from '@/lib/files/assessment/write-assessment-file'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'
import { type LoadedAssessment, loadAssessment } from './load-assessment'
import { noSuchVersion } from './no-such-version'
import { printError, printLine } from './print'
import { printFinding } from './print-finding'
import { refuseSameFile } from './refuse-same-file'
import { type CarriedFile, showCarryOver } from './show-carry-over'
import { versionsBetween } from './versions-between'
import { writeResult } from './write-result'

const { t } = english

type Wanted = { to: string; output?: string | undefined; json: boolean; date: string; folder: string }

/** Returns the exit code. `to` is a later version, with or without the questionnaire's id before it. */
export function carryOver(path: string, { to, output, json, date, folder }: Wanted): number {
  if (refuseSameFile(path, output)) return 2
  const loaded = loadAssessment(path, folder)
  const carried = loaded && carry(loaded, { to, date, folder })
  if (!carried) return 1
  printLine(json ? JSON.stringify(asJson(carried), null, 2) : showCarryOver(carried))
  return output === undefined || writeResult({ name: output, content: fileOf(loaded, carried) }) ? 0 : 1
}

/** Null after printing why it cannot be carried over. */
function carry(
  loaded: LoadedAssessment,
  { to, date, folder }: Pick<Wanted, 'to' | 'date' | 'folder'>,
): CarriedFile | null {
  const reading = readQuestionnaires(folder)
  if (!reading.read) {
    reading.findings.forEach(printFinding)
    return null
  }
  const { questionnaire: before, facts, answers, explanations, plan, own } = loaded
  const pin = to.includes('@') ? to : `${before.id}@${to}`
  const every = [...reading.questionnaires, ...reading.drafts]
  const now = every.find(({ id, version }) => `${id}@${version}` === pin)
  if (!now) return refuse(english.sentence(noSuchVersion(pin, folder)))
  if (now.id !== before.id) return refuse(t('terminal.carry-over.other-questionnaire', { id: before.id }))
  if (compareVersions(now.version, before.version) <= 0)
    return refuse(t('terminal.carry-over.not-later', { version: before.version }))
  const entries = { facts, answers, explanations, plan, own }
  const result = carryOne(loaded, now, versionsBetween(before, now, reading))
  const scored = (questionnaire: Questionnaire, given: ResolvedAssessment) =>
    score(compile(questionnaire), { ...given, lens: 'claimed', date })
  const comparison = compareScores(scored(before, entries), scored(now, result.carried))
  return { ...result, before, now, published: reading.questionnaires.includes(now), comparison }
}

/** Facts that are as the scope says them are so in the later version too, whose fact may know more markets. */
function carryOne(
  { file, questionnaire: before, facts, answers, explanations, plan, own }: LoadedAssessment,
  now: Questionnaire,
  versions: VersionWithChanges[],
): CarryOver {
  const result = carryThrough({ facts, answers, explanations, plan, own }, before, versions)
  const { scope } = assessedRelease(file).release
  const followed = factsFollowing(facts, scope, { before: before.facts, now: now.facts })
  return { ...result, carried: { ...result.carried, facts: { ...result.carried.facts, ...followed } } }
}

function refuse(why: string): null {
  printError(why)
  return null
}

function fileOf({ file }: LoadedAssessment, { now, published, carried }: CarriedFile): Uint8Array {
  const { id, version, hash } = now
  const { own, ...others } = carried
  const text = writeAssessmentFile({
    ...file,
    ...others,
    otherThanScope: undefined,
    ...otherThanScope(carried.facts, assessedRelease(file).release.scope, now.facts),
    questionnaire: { id, version },
    hash: published ? hash : undefined,
    standards: own,
  })
  return Buffer.from(text)
}

function asJson({ before, now, answers, others, comparison }: CarriedFile) {
  const pinOf = ({ id, version, hash }: Questionnaire) => ({ id, version, hash })
  return { format: 1, from: pinOf(before), to: pinOf(now), answers, others, comparison }
}
