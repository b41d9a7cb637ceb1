// Reads an assessment file: see read-data-file.ts.

import { type AssessmentFile, assessmentFileSchema } from '@/lib/core/assessment/file/assessment-file-schema'
import {
  assessmentLimit,
  type FileKind,
  type Reading,
  readDataBytes,
  readDataFile,
  readDataText,
} from './read-data-file'

export { assessmentLimit }

export type AssessmentReading = Reading<AssessmentFile>

const kind: FileKind<AssessmentFile> = {
  schema: assessmentFileSchema,
  groups: ['facts', 'answers', 'explanations', 'plan', 'standards'],
}

export function readAssessmentFile(file: string): AssessmentReading {
  return readDataFile(kind, file)
}

/** Bytes that should be an assessment file; what else they may be is named. */
export function readAssessmentBytes(bytes: Uint8Array): AssessmentReading {
  return readDataBytes(kind, bytes)
}

export function readAssessmentText(text: string): AssessmentReading {
  return readDataText(kind, text)
}
