import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'
import { printError, printLine } from './print'
import { printFinding } from './print-finding'

const { t } = english

/** Prints every finding; returns the exit code. */
export function check(dir: string): number {
  const reading = readQuestionnaires(dir)
  if (!reading.read) {
    reading.findings.forEach(printFinding)
    const refusals = reading.findings.filter(({ severity }) => severity === 'refusal').length
    printError(t('terminal.check.refused', { refusals, warnings: reading.findings.length - refusals }))
    return 1
  }
  reading.warnings.forEach(printFinding)
  for (const { id, version, hash } of reading.questionnaires)
    printLine(t('terminal.check.published', { pin: `${id}@${version}`, hash }))
  for (const { id, version, hash } of reading.drafts)
    printLine(t('terminal.check.not-published', { pin: `${id}@${version}`, hash }))
  printLine(t('terminal.check.accepted', { count: reading.warnings.length }))
  return 0
}
