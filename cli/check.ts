import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { printError, printLine } from './print'
import { printFinding } from './print-finding'

/** Prints every finding; returns the exit code. */
export function check(dir: string): number {
  const reading = readQuestionnaires(dir)
  if (!reading.read) {
    reading.findings.forEach(printFinding)
    const refusals = reading.findings.filter(({ severity }) => severity === 'refusal').length
    printError(`${count(refusals, 'refusal')}, ${count(reading.findings.length - refusals, 'warning')}.`)
    return 1
  }
  reading.warnings.forEach(printFinding)
  for (const { id, version, hash } of reading.questionnaires)
    printLine(`${id}@${version} is published: ${hash}`)
  for (const { id, version, hash } of reading.drafts) printLine(`${id}@${version} is not published: ${hash}`)
  printLine(`Nothing refused, ${count(reading.warnings.length, 'warning')}.`)
  return 0
}

function count(number: number, word: string) {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
