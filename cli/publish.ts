import { publishVersion, retireVersion } from '@/lib/files/publish/publish-version'
import { english } from '@/lib/words/english'
import { printLine } from './print'
import { printFinding } from './print-finding'
import { showDifference } from './show-difference'

const { t } = english

/** Writes a version's hash into published.json; returns the exit code. */
export function publish(id: string, version: string, folder: string): number {
  const publication = publishVersion(folder, `${id}@${version}`)
  if (!publication.published) {
    publication.findings.forEach(printFinding)
    return 1
  }
  const { isNew, hash, difference } = publication
  if (difference) printLine(`${showDifference(difference)}\n`)
  printLine(t('terminal.publish.published', { pin: `${id}@${version}`, isNew: isNew ? 'yes' : 'no', hash }))
  return 0
}

/** Marks a version as retired in published.json; returns the exit code. */
export function retire(
  id: string,
  version: string,
  { folder, ...retired }: { folder: string; on: string; because: string },
): number {
  const retirement = retireVersion(folder, `${id}@${version}`, retired)
  if (!retirement.retired) {
    retirement.findings.forEach(printFinding)
    return 1
  }
  printLine(
    t('terminal.publish.retired', { pin: `${id}@${version}`, isNew: retirement.isNew ? 'yes' : 'no' }),
  )
  return 0
}
