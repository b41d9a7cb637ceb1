// A verdict file, compared with the assessment it is about, or every problem with its path and line.

import { resolveVerdicts } from '@/lib/core/review/file/resolve-verdicts'
import type { ReviewScope } from '@/lib/core/review/scope'
import type { ReviewVerdicts } from '@/lib/core/review/verdict/verdict-schema'
import { readVerdictFile } from '@/lib/files/assessment/read-verdict-file'
import type { LoadedAssessment } from './load-assessment'
import { refuseFile } from './refuse-file'

export type LoadedVerdicts = { verdicts: ReviewVerdicts; scope: ReviewScope }

/** Null after printing what is wrong. `today` is YYYY-MM-DD: no address was opened later. */
export function loadVerdicts(path: string, loaded: LoadedAssessment, today: string): LoadedVerdicts | null {
  const reading = readVerdictFile(path)
  if (!reading.read) return refuseFile(path, reading.problems)
  const { questionnaire, facts, answers, explanations } = loaded
  const { resolved, problems } = resolveVerdicts(
    reading.file,
    { questionnaire, facts, answers, explanations },
    today,
  )
  if (resolved) return resolved
  return refuseFile(
    path,
    problems.map((each) => ({ ...each, ...reading.placeOf(each.field) })),
  )
}
