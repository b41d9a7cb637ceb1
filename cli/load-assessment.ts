// An assessment file together with the questionnaire it names, or every problem with its path and line.

import { addedByRelease } from '@/lib/core/answers/facts/from-release'
import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import type { AssessmentFile } from '@/lib/core/assessment/file/assessment-file-schema'
import { type ResolvedAssessment, resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import {
  assessmentLimit,
  readAssessmentBytes,
  readAssessmentFile,
} from '@/lib/files/assessment/read-assessment-file'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { noSuchVersion } from './no-such-version'
import { readStandardInput } from './read-standard-input'
import { refuseFile } from './refuse-file'

export type LoadedAssessment = ResolvedAssessment & {
  file: AssessmentFile
  questionnaire: Questionnaire
  published: boolean
}

/** With the facts that its scope answers. Null after printing what is wrong. `-` reads standard input; `folder` holds the questionnaires. */
export function loadAssessment(path: string, folder: string): LoadedAssessment | null {
  const reading =
    path === '-' ? readAssessmentBytes(readStandardInput(assessmentLimit)) : readAssessmentFile(path)
  if (!reading.read) return refuseFile(path, reading.problems)
  const { file, placeOf } = reading
  const pin = `${file.questionnaire.id}@${file.questionnaire.version}`
  const content = readQuestionnaires(folder, pin)
  if (!content.read) {
    const values = { folder }
    return refuseFile(path, [
      { ...placeOf('questionnaire'), code: 'file-problem.questionnaires-invalid', values },
    ])
  }
  const [questionnaire] = [...content.questionnaires, ...content.drafts]
  if (!questionnaire) {
    return refuseFile(path, [{ ...placeOf('questionnaire'), ...noSuchVersion(pin, folder) }])
  }
  const { resolved, problems } = resolveAssessment(file, questionnaire)
  if (!resolved)
    return refuseFile(
      path,
      problems.map((each) => ({ ...each, ...placeOf(each.field) })),
    )
  const { scope } = assessedRelease(file).release
  const facts = { ...addedByRelease(resolved.facts, scope, questionnaire), ...resolved.facts }
  return { ...resolved, facts, file, questionnaire, published: content.questionnaires.length > 0 }
}
