// Reads a file that people write about an assessment, YAML or JSON. Every problem comes back at once, with its line and its
// path in the file, so that one upload shows all of them.

import type { z } from 'zod'
import { assessmentPath } from '@/lib/core/assessment/file/archive-manifest'
import { pathInFile } from '@/lib/core/assessment/file/path-in-file'
import type { Described } from '@/lib/core/content/describe-issue'
import { parseShape } from '@/lib/core/content/parse-content'
import type { Path } from '@/lib/core/format/finding'
import type { FileProblem } from '@/lib/core/text/problem'
import { shortened } from '@/lib/core/text/typed/shortened'
import { fileLimit } from '@/lib/core/web/body-limits.js'
import { listProblems } from '../content/list-problems'
import { decodeText } from '../yaml/decode-text'
import { readBytes } from '../yaml/read-text'
import { readYaml } from '../yaml/read-yaml'

/** `placeOf` finds a field of the parsed file in its text, for problems that only the questionnaire can show. */
export type Reading<File> =
  | { read: true; file: File; placeOf: (field: string) => FieldPlace }
  | { read: false; problems: FileProblem[] }

/** What a kind of file must fit, and which of its keys hold entries. */
export type FileKind<File> = { schema: z.ZodType<File>; groups: readonly string[] }

/** A path as the file has it, and its line; see path-in-file.ts. */
type FieldPlace = { field: string; line: number }

/** The most such a file may hold, in bytes. */
export const assessmentLimit = fileLimit

export function readDataFile<File>(kind: FileKind<File>, file: string): Reading<File> {
  const reading = readBytes(file, assessmentLimit)
  return reading.read ? readDataBytes(kind, reading.bytes) : refuse(reading)
}

/** Bytes that should be such a file; what else they may be is named. */
export function readDataBytes<File>(kind: FileKind<File>, bytes: Uint8Array): Reading<File> {
  if (bytes.byteLength > assessmentLimit) return refuse({ message: tooLong })
  if (isArchive(bytes)) return refuse({ message: { code: 'file-problem.zip', values: {} } })
  const reading = decodeText(bytes)
  return reading.read ? readText(kind, reading.text) : refuse(reading)
}

/** A zip names its entries in plain text. No text begins with its signature, which has control characters. */
function isArchive(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.toString('latin1', 0, 4) === 'PK\u0003\u0004' && buffer.includes(assessmentPath)
}

export function readDataText<File>(kind: FileKind<File>, text: string): Reading<File> {
  return Buffer.byteLength(text) > assessmentLimit ? refuse({ message: tooLong }) : readText(kind, text)
}

const tooLong = { code: 'file-problem.too-long', values: { limit: assessmentLimit } } as const

function refuse(refusal: Refusal): { read: false; problems: FileProblem[] } {
  return { read: false, problems: [toProblem([], 1, refusal)] }
}

function readText<File>({ schema, groups }: FileKind<File>, text: string): Reading<File> {
  const yaml = readYaml(text)
  if (!yaml.read) {
    const problems = yaml.problems.map(({ line, path, ...refusal }) => toProblem(path, line, refusal))
    return { read: false, problems: listProblems(problems) }
  }
  const crowded = findCrowded(yaml.value, groups)
  if (crowded) {
    const message = { code: 'file-problem.crowded', values: { group: crowded, most: mostEntries } } as const
    const fix = { code: 'file-problem.fix.group', values: {} } as const
    return { read: false, problems: [toProblem([crowded], yaml.lineOf([crowded]), { message, fix })] }
  }
  const { parsed, refused } = parseShape(schema, yaml.value)
  if (!parsed) {
    const problems = refused.map(({ path, ...refusal }) =>
      toProblem(pathInFile(yaml.value, path), yaml.lineOf(path), refusal),
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
function findCrowded(value: unknown, groups: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return groups.find((group) => {
    const entries: unknown = Object.getOwnPropertyDescriptor(value, group)?.value
    return typeof entries === 'object' && entries !== null && Object.keys(entries).length > mostEntries
  })
}

type Refusal = { message: Described['message']; fix?: Described['fix'] }

function toProblem(path: Path, line: number, { message, fix }: Refusal): FileProblem {
  const field = path.map((step) => shortened(String(step))).join('.')
  return { field, line, ...message, ...(fix ? { fix } : {}) }
}

/** Ids hold no dots, and only positions in lists are whole numbers. */
function stepsOf(field: string): Path {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}
