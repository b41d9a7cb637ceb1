// An assessment file together with the questionnaire it names, or every problem with its path and line.

import type { AssessmentFile } from '@/lib/core/assessment/file/assessment-file-schema'
import { type ResolvedAssessment, resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type FileProblem, problemText } from '@/lib/core/text/problem'
import {
  assessmentLimit,
  readAssessmentBytes,
  readAssessmentFile,
} from '@/lib/files/assessment/read-assessment-file'
import { listProblems } from '@/lib/files/content/list-problems'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'
import { noSuchVersion } from './no-such-version'
import { printError } from './print'
import { readStandardInput } from './read-standard-input'

const { t } = english

export type LoadedAssessment = ResolvedAssessment & {
  file: AssessmentFile
  questionnaire: Questionnaire
  published: boolean
}

/** Null after printing what is wrong. `-` reads standard input; `folder` holds the questionnaires. */
export function loadAssessment(path: string, folder: string): LoadedAssessment | null {
  const reading =
    path === '-' ? readAssessmentBytes(readStandardInput(assessmentLimit)) : readAssessmentFile(path)
  if (!reading.read) return refuse(path, reading.problems)
  const { file, placeOf } = reading
  const pin = `${file.questionnaire.id}@${file.questionnaire.version}`
  const content = readQuestionnaires(folder, pin)
  if (!content.read) {
    const values = { folder }
    return refuse(path, [
      { ...placeOf('questionnaire'), code: 'file-problem.questionnaires-invalid', values },
    ])
  }
  const [questionnaire] = [...content.questionnaires, ...content.drafts]
  if (!questionnaire) {
    return refuse(path, [{ ...placeOf('questionnaire'), ...noSuchVersion(pin, folder) }])
  }
  const { resolved, problems } = resolveAssessment(file, questionnaire)
  if (!resolved)
    return refuse(
      path,
      problems.map((each) => ({ ...each, ...placeOf(each.field) })),
    )
  return { ...resolved, file, questionnaire, published: content.questionnaires.length > 0 }
}

function refuse(path: string, problems: readonly FileProblem[]): null {
  for (const problem of listProblems(problems)) {
    const { field, line } = problem
    const place = `${path}:${line}${field === '' ? '' : `  ${field}`}`
    printError(`${place}\n  ${problemText(problem, english)}`)
  }
  printError(t('terminal.problems', { count: problems.length }))
  return null
}
