// `published.json` says which versions are published, and with which hash. A version that stands there
// never changes its meaning again.

import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { parseContent } from '@/lib/core/questionnaire/parse-content'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import type { Reader } from './located'

/** `id@version` → hex SHA-256. */
export type Published = Readonly<Record<string, string>>

const publishedSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]{1,59}@\d+\.\d+\.\d+$/),
  z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex'),
)

export function readPublished(file: string | null, reader: Reader): Published {
  if (file === null) return {}
  const [raw] = reader.read(file)
  if (!raw) return {}
  const { parsed, findings } = parseContent(publishedSchema, raw)
  reader.findings.push(...findings.map(reader.locate))
  return parsed?.value ?? {}
}

/** `versions` maps `id@version` to the version, or to null where it is there and broken. */
export function checkPublished(
  published: Published,
  versions: ReadonlyMap<string, { file: string; questionnaire: Questionnaire | null }>,
  place: { file: string; reader: Reader },
) {
  for (const [name, hash] of Object.entries(published)) {
    const version = versions.get(name)
    if (!version) {
      const message = `The published version ${name} has no folder.`
      const finding = {
        rule: 'published',
        severity: 'refusal',
        file: place.file,
        path: [name],
        id: name,
      } as const
      const mend = 'Bring it back: assessments rest on it for ever.'
      place.reader.findings.push(place.reader.locate({ ...finding, message, mend }))
    } else if (version.questionnaire && version.questionnaire.hash !== hash) {
      const finding = {
        rule: 'published',
        severity: 'refusal',
        file: version.file,
        path: ['version'],
      } as const
      const message = `The meaning of ${name} has changed since it was published.`
      const mend =
        'Undo the change in its files, facts, clauses or provisions, or make it a new version in a folder of its own.'
      place.reader.findings.push(
        place.reader.locate({ ...finding, id: version.questionnaire.id, message, mend }),
      )
    }
  }
}

/** Writes the file with its entries in order, so that two people's publications merge. */
export function writePublished(file: string, published: Published) {
  const entries = Object.entries(published).toSorted(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
}
