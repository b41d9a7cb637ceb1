import 'server-only'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import { resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { AssessedRelease } from '@/lib/core/products/release'
import { readAssessmentFile } from '@/lib/files/assessment/read-assessment-file'
import type { EntryValues } from '../../../assessments/entries/entries'
import { findPublished, questionnairesFolder } from '../../../content/catalogue'

export type ExampleRelease = { assessed: AssessedRelease; questionnaire: Questionnaire; entries: EntryValues }

/** The releases of the fictional example, in the order of their file names. Throws if a file is broken. */
export function readExample(): ExampleRelease[] {
  const folder = path.join(questionnairesFolder(), 'iot-good-practice', 'example')
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return files.toSorted().map((file) => readRelease(path.join(folder, file)))
}

function readRelease(file: string): ExampleRelease {
  const reading = readAssessmentFile(file)
  if (!reading.read) throw new Error(`${file}: ${JSON.stringify(reading.problems)}`)
  const { id, version } = reading.file.questionnaire
  const questionnaire = findPublished(`${id}@${version}`)?.questionnaire
  if (!questionnaire) throw new Error(`${file}: ${id}@${version} is not published.`)
  const { resolved, problems } = resolveAssessment(reading.file, questionnaire)
  if (!resolved) throw new Error(`${file}: ${JSON.stringify(problems)}`)
  return { assessed: assessedRelease(reading.file), questionnaire, entries: resolved }
}
