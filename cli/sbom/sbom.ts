import path from 'node:path'
import { english } from '@/lib/words/english'
import { printError } from '../print'
import { buildBom } from './build-bom'
import { readInstallation } from './read-installation'
import { readLockFile } from './read-lock-file'

const { t } = english

/** Prints the software bill of materials of the installation in a folder; returns the exit code. */
export function sbom(dir: string): number {
  const folder = path.resolve(dir)
  const reading = readLockFile(folder)
  if (!reading.read) {
    printError(t(`terminal.sbom.${reading.why}`, { file: path.join(folder, 'package-lock.json') }))
    return 1
  }
  const { lock } = reading
  const installation = readInstallation(folder, lock)
  if (!installation.read) {
    const { missing, version } = installation
    printError(t('terminal.sbom.not-installed', { name: missing, version, folder }))
    return 1
  }
  const { version, license } = lock.own
  const licence = license === undefined ? null : { named: license }
  // Not a line for people: a terminal is not what reads it, and no byte of it may change.
  process.stdout.write(buildBom({ ...installation, name: lock.name, version, licence }))
  return 0
}
