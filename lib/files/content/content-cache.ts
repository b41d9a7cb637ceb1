// Reading a folder of questionnaires takes longer than all else at a start. What was found intact is kept
// as JSON under a name that says what it was read from, so that neither the next start nor the server
// reads the folder again until something in it changes. A first line holds the digest of the rest: a file
// that was damaged, cut short or changed by hand is no reading, and the folder is read instead.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { FindingText } from '../../core/format/finding'
import { contentHash } from '../../core/format/hash/content-hash'
import { deepFreeze } from '../../core/format/hash/deep-freeze'
import type { ProductKind, Questionnaire } from '../../core/format/questionnaire'
import { changesSchema } from '../../core/format/schema/changes-schema'
import { publishedSchema } from '../publish/published'
import type { QuestionnairesReading } from './read-questionnaires'

export type WholeReading = Extract<QuestionnairesReading, { read: true }>

/** Keeps a reading for `readCached`, all at once; false where nothing may be written. Clears away what is old. */
export function cacheReading(file: string, reading: WholeReading): boolean {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    const text = JSON.stringify({ ...reading, changes: [...reading.changes] })
    writeFileSync(draft, `${digestOf(text)}\n${text}`)
    renameSync(draft, file)
    removeOld(dirname(file))
    return true
  } catch {
    return false
  }
}

/** What was kept, or null where it is missing or damaged. */
export function readCached(file: string): WholeReading | null {
  try {
    const [digest = '', text = ''] = readFileSync(file, 'utf8').split('\n', 2)
    if (digestOf(text) !== digest) return null
    const { changes, ...kept } = keptSchema.parse(JSON.parse(text))
    return { ...kept, changes: new Map(changes) }
  } catch {
    return null
  }
}

/** The digest of the file says that it is what this build wrote. */
const findingText = z.custom<FindingText>((value) => typeof value === 'object' && value !== null)

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['refusal', 'warning']),
  file: z.string(),
  line: z.int(),
  path: z.array(z.union([z.string(), z.int()])),
  id: z.string().nullable(),
  message: findingText,
  fix: findingText,
})

/** Content schemas read what authors write; what they made of it is known by its hash. */
const questionnaire = z
  .custom<Questionnaire>((value) => typeof value === 'object' && value !== null)
  .refine(isWhole)
  .transform((value) => deepFreeze(value))

const kind = z.custom<ProductKind>((value) => typeof value === 'object' && value !== null)

const keptSchema = z.strictObject({
  read: z.literal(true),
  questionnaires: z.array(questionnaire),
  drafts: z.array(questionnaire),
  kinds: z.array(kind),
  published: publishedSchema,
  changes: z.array(z.tuple([z.string(), changesSchema])),
  warnings: z.array(finding),
})

function isWhole(value: Questionnaire): boolean {
  const { hash, ...content } = value
  return contentHash(content) === hash
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A server that starts at this moment may still want one that is only seconds old. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - written > 3_600_000) rmSync(file, { force: true })
  }
}
