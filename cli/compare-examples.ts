// What a new version does to old answers: every assessment file of a folder that was answered with the
// older version is carried over and scored by the rules of both.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { CarryLines } from '@/lib/core/assessment/carry-over/carry-over-schema'
import { carryThrough } from '@/lib/core/assessment/carry-over/carry-through'
import { compareScores, type ScoreComparison } from '@/lib/core/assessment/carry-over/compare-scores'
import { type ResolvedAssessment, resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import { score } from '@/lib/core/scoring/score-assessment'
import { type Problem, problemText } from '@/lib/core/text/problem'
import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'
import { readAssessmentFile } from '@/lib/files/assessment/read-assessment-file'
import { english } from '@/lib/words/english'

const { t } = english

export type ComparedExample = { file: string; lines: CarryLines['answers']; comparison: ScoreComparison }

/** `editions` lead from the version after `before` to `now`, one after the other. */
type Versions = {
  before: Questionnaire
  now: Questionnaire
  versions: readonly VersionWithChanges[]
  date: string
}

/** Assessments of other versions and of other questionnaires are left out; a broken file is a problem. */
export function compareExamples(
  folder: string,
  versions: Versions,
): { compared: ComparedExample[] } | { problems: string[] } {
  const files = list(folder)
  if (!files) return { problems: [t('terminal.no-folder', { folder })] }
  const results = files.map((file) => compareFile(path.join(folder, file), versions))
  const problems = results.flatMap((result) => (typeof result === 'string' ? result : []))
  if (problems.length > 0) return { problems }
  return { compared: results.filter((result) => typeof result === 'object' && result !== null) }
}

function list(folder: string): string[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
  } catch {
    return null
  }
}

/** Null where the file belongs to something else; a text says what is wrong with it. */
function compareFile(file: string, versions: Versions): ComparedExample | string | null {
  const reading = readAssessmentFile(file)
  if (!reading.read) return isAssessment(reading.problems) ? `${file}: ${firstText(reading.problems)}` : null
  const { id, version } = reading.file.questionnaire
  if (id !== versions.before.id || version !== versions.before.version) return null
  const { resolved, problems } = resolveAssessment(reading.file, versions.before)
  return resolved
    ? compare(file, resolved, versions)
    : `${file}: ${problems[0]?.field} ${firstText(problems)}`
}

function firstText([first]: readonly Problem[]): string {
  return first ? problemText(first, english) : ''
}

/** A file that names no questionnaire is no assessment, such as a list of expected orders. */
function isAssessment(problems: readonly { field: string }[]): boolean {
  return !problems.some(({ field }) => field === 'questionnaire' || field === '')
}

function compare(
  file: string,
  entries: ResolvedAssessment,
  { before, now, versions, date }: Versions,
): ComparedExample {
  const { carried, answers } = carryThrough(entries, before, versions)
  const scored = (questionnaire: Questionnaire, given: ResolvedAssessment) =>
    score(compile(questionnaire), { ...given, lens: 'claimed', date })
  return { file, lines: answers, comparison: compareScores(scored(before, entries), scored(now, carried)) }
}
