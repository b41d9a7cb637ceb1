// `published.json` names the published versions and the meaning of each file when published. A version
// listed there never changes its meaning; it may be retired, which is not part of its meaning.

import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { parseContent } from '@/lib/core/content/parse-content'
import { refusal } from '@/lib/core/format/finding'
import { fileDigests } from '@/lib/core/format/hash/file-digests'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Changes } from '@/lib/core/format/schema/changes-schema'
import { calendarDate } from '@/lib/core/text/dates/calendar-date'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { coded } from '@/lib/core/text/words/coded'
import type { Reader } from '../content/content-reader'

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/, refuseWith({ code: 'file-problem.schema.digest', values: {} }))
const publicationSchema = z.strictObject({
  hash: digest,
  /** Since when no assessment starts with it any more, and why. */
  retired: z.strictObject({ on: calendarDate, because: z.string().min(1) }).optional(),
  /** Path below the folder → digest of what the version takes its meaning from there. */
  files: z.record(z.string(), digest),
})
export const publishedSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]{1,59}@\d+\.\d+\.\d+$/),
  publicationSchema,
)

export type Publication = z.infer<typeof publicationSchema>
/** `id@version` → what it was published as. */
export type Published = Readonly<Record<string, Publication>>

/** `changes` are those declared from the version before; null for a first version. */
export function publicationOf(questionnaire: Questionnaire, changes: Changes | null): Publication {
  return { hash: questionnaire.hash, files: fileDigests(questionnaire, changes) }
}

export function readPublished(file: string | null, reader: Reader): Published {
  if (file === null) return {}
  const [raw] = reader.read(file)
  if (!raw) return {}
  const { parsed, findings } = parseContent(publishedSchema, raw)
  reader.findings.push(...findings.map(reader.locate))
  return parsed?.value ?? {}
}

/** What is found of a published version; `changes` stay undefined where they were not read. */
type Found = { questionnaire: Questionnaire | null; changes: Changes | null | undefined }

/** `versions` maps `id@version` to what is found; its questionnaire is null where it is there and broken. */
export function checkPublished(
  published: Published,
  versions: ReadonlyMap<string, Found>,
  place: { folder: string; file: string; reader: Reader },
) {
  const findings = Object.entries(published).flatMap(([name, publication]) => {
    const version = versions.get(name)
    if (!version) return folderGone(name, place.file)
    const { questionnaire, changes } = version
    return questionnaire ? checkUnchanged(name, publication, { questionnaire, changes }, place) : []
  })
  place.reader.findings.push(...findings.map(place.reader.locate))
}

/** Writes the file with its entries in order, so that two people's publications merge. */
export function writePublished(file: string, published: Published) {
  const entries = Object.entries(published).toSorted(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
}

function folderGone(name: string, file: string) {
  const message = coded('finding.published.no-folder', { name })
  const fix = coded('finding.fix.restore-version')
  return refusal('published', { file, path: [name], id: name, message, fix })
}

function checkUnchanged(
  name: string,
  publication: Publication,
  { questionnaire, changes }: { questionnaire: Questionnaire; changes: Changes | null | undefined },
  { folder, file: publishedFile }: { folder: string; file: string },
) {
  const now = fileDigests(questionnaire, changes ?? null)
  const changed = [...new Set([...Object.keys(publication.files), ...Object.keys(now)])].filter(
    (file) => now[file] !== publication.files[file] && (changes !== undefined || !isChanges(file)),
  )
  if (changed.length === 0 && questionnaire.hash === publication.hash) return []
  if (changed.length === 0) return [hashChanged(name, publishedFile, questionnaire.id)]
  const fix = coded('finding.fix.undo')
  return changed.map((file) => {
    const message = coded('finding.published.changed', { name, file })
    return refusal('published', {
      file: `${folder}/${file}`,
      path: [],
      id: questionnaire.id,
      message,
      fix,
    })
  })
}

function isChanges(file: string): boolean {
  return file.endsWith('/changes.yaml')
}

/** Every file means what it meant, so it is the record that changed. */
function hashChanged(name: string, file: string, id: string) {
  const message = coded('finding.published.hash', { name })
  const fix = coded('finding.fix.published-file')
  return refusal('published', { file, path: [name], id, message, fix })
}
