// A version is written to follow the latest one. If another is published first, its number no longer says so.

import { refusal } from '@/lib/core/format/finding'
import { coded } from '@/lib/core/text/words/coded'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import type { Published } from '../publish/published'
import type { Reader } from './content-reader'
import type { ReadVersion } from './read-changes'

/** Whether an unpublished version comes before a published one; notes the refusal if so. */
export function isOutOfOrder({ folder, questionnaire }: ReadVersion, published: Published, reader: Reader) {
  const { id, version } = questionnaire
  if (Object.hasOwn(published, `${id}@${version}`)) return false
  const newest = newestOf(id, published)
  if (newest === undefined || compareVersions(version, newest) > 0) return false
  const message = coded('finding.version-order', { version, newest })
  const fix = coded('finding.fix.version-order', { newest })
  const file = `${folder.folder}/questionnaire.yaml`
  reader.findings.push(reader.locate(refusal('version-order', { file, path: ['version'], id, message, fix })))
  return true
}

function newestOf(id: string, published: Published): string | undefined {
  return Object.keys(published)
    .flatMap((name) => (name.startsWith(`${id}@`) ? name.slice(id.length + 1) : []))
    .toSorted(compareVersions)
    .at(-1)
}
