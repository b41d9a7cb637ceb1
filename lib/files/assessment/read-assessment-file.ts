// Reads an assessment file, YAML or JSON. Every problem comes back at once, with its line and its path
// in the file, because nobody likes to be refused one mistake at a time.

import { type AssessmentFile, assessmentFileSchema } from '@/lib/core/assessment/file/assessment-file-schema'
import { pathInFile } from '@/lib/core/assessment/file/path-in-file'
import { parseContent } from '@/lib/core/content/parse-content'
import type { Path } from '@/lib/core/format/finding'
import type { Problem } from '@/lib/core/text/problem'
import { shortened } from '@/lib/core/text/typed/shortened'
import { fileLimit } from '@/lib/core/web/body-limits.js'
import { listProblems } from '../content/list-problems'
import { decodeText } from '../yaml/decode-text'
import { readBytes } from '../yaml/read-text'
import { readYaml } from '../yaml/read-yaml'

/** `field` is the path in the file, empty where the whole file is meant; `line` counts from 1. */
export type FileProblem = Problem & { line: number }

/** `placeOf` finds a field of the parsed file in its text, for problems that only the questionnaire can show. */
export type AssessmentReading =
  | { read: true; file: AssessmentFile; placeOf: (field: string) => FieldPlace }
  | { read: false; problems: FileProblem[] }

/** A path as the file has it, and its line; see path-in-file.ts. */
type FieldPlace = { field: string; line: number }

/** The most an assessment file may hold, in bytes. */
export const assessmentLimit = fileLimit

export function readAssessmentFile(file: string): AssessmentReading {
  const reading = readBytes(file, assessmentLimit)
  return reading.read ? readAssessmentBytes(reading.bytes) : refuse(`${reading.message} ${reading.fix}`)
}

/** Bytes that should be an assessment file; what else they may be is named. */
export function readAssessmentBytes(bytes: Uint8Array): AssessmentReading {
  if (bytes.byteLength > assessmentLimit) return refuse(tooLong)
  const reading = decodeText(bytes)
  return reading.read ? readText(reading.text) : refuse(`${reading.message} ${reading.fix}`)
}

export function readAssessmentText(text: string): AssessmentReading {
  return Buffer.byteLength(text) > assessmentLimit ? refuse(tooLong) : readText(text)
}

const tooLong = `The file has more than ${assessmentLimit} bytes. Shorten its notes.`

function refuse(message: string): AssessmentReading {
  return { read: false, problems: [{ field: '', line: 1, message }] }
}

function readText(text: string): AssessmentReading {
  const yaml = readYaml(text)
  if (!yaml.read) {
    const problems = yaml.problems.map(({ line, path, message, fix }) => toProblem(path, line, message, fix))
    return { read: false, problems: listProblems(problems) }
  }
  const crowded = findCrowded(yaml.value)
  if (crowded) {
    const message = `${crowded} holds more than ${mostEntries} entries; no questionnaire has so many.`
    const fix = 'Remove what does not belong to the assessment.'
    return { read: false, problems: [toProblem([crowded], yaml.lineOf([crowded]), message, fix)] }
  }
  const { parsed, findings } = parseContent(assessmentFileSchema, { file: '', value: yaml.value })
  if (!parsed) {
    const problems = findings.map(({ path, message, fix }) =>
      toProblem(pathInFile(yaml.value, path), yaml.lineOf(path), message, fix),
    )
    return { read: false, problems: listProblems(problems.toSorted((a, b) => a.line - b.line)) }
  }
  return {
    read: true,
    file: parsed.value,
    placeOf: (field) => {
      const path = pathInFile(yaml.value, stepsOf(field))
      return { field: path.join('.'), line: yaml.lineOf(path) }
    },
  }
}

/** Each entry that does not fit costs much more time than one that does. */
const mostEntries = 2_000

/** Which of the groups of a file has more entries than are looked at, if any. */
function findCrowded(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const groups = ['facts', 'answers', 'explanations', 'plan']
  return groups.find((group) => {
    const entries: unknown = Object.getOwnPropertyDescriptor(value, group)?.value
    return typeof entries === 'object' && entries !== null && Object.keys(entries).length > mostEntries
  })
}

function toProblem(path: Path, line: number, message: string, fix: string): FileProblem {
  return { field: path.map((step) => shortened(String(step))).join('.'), line, message: `${message} ${fix}` }
}

/** Ids hold no dots, and only positions in lists are whole numbers. */
function stepsOf(field: string): Path {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}
