// Who has read which mapping, beside the versions of each questionnaire.

import { lintReaders } from '@/lib/core/questionnaire/lint/lint-readers'
import { parseContent } from '@/lib/core/questionnaire/parse-content'
import { readersSchema } from '@/lib/core/questionnaire/readers-schema'
import type { Reader } from './located'
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
