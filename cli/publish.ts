import { publishVersion } from '@/lib/files/publish-version'
import { printLine } from './print'
import { printFinding } from './print-finding'

/** Writes a version's hash into published.json; returns the exit code. */
export function publish(id: string, version: string, folder: string): number {
  const publication = publishVersion(folder, `${id}@${version}`)
  if (!publication.published) {
    publication.findings.forEach(printFinding)
    return 1
  }
  const { isNew, hash } = publication
  printLine(`${id}@${version} ${isNew ? 'is now published' : 'was published before'}: ${hash}`)
  return 0
}
