// Who has read which mapping, beside the versions of each questionnaire.

import { lintReaders } from '@/lib/core/content/lint/changes/lint-readers'
import { parseContent } from '@/lib/core/content/parse-content'
import { readersSchema } from '@/lib/core/format/schema/readers-schema'
import type { Reader } from './content-reader'
import type { ReadVersion } from './read-changes'

/** Checks `readers.yaml` of every questionnaire that has a version; findings go to the reader. */
export function checkReaders(
  { folder, files, versions }: { folder: string; files: readonly string[]; versions: readonly ReadVersion[] },
  reader: Reader,
) {
  for (const id of new Set(versions.map((each) => each.folder.id))) {
    const place = `${folder}/${id}`
    const [raw] = files.filter((file) => file === `${place}/readers.yaml`).flatMap(reader.read)
    const { parsed, findings } = raw ? parseContent(readersSchema, raw) : { parsed: null, findings: [] }
    const own = versions.filter((each) => each.folder.id === id).map(({ questionnaire }) => questionnaire)
    const lint = findings.length > 0 ? [] : lintReaders({ folder: place, versions: own, readers: parsed })
    reader.findings.push(...[...findings, ...lint].map(reader.locate))
  }
}
