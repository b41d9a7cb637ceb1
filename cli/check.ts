import type { LocatedFinding } from '@/lib/files/located'
import { readQuestionnaires } from '@/lib/files/read-questionnaires'
import { printError, printLine } from './print'

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

function printFinding({ severity, file, line, id, message, mend, rule }: LocatedFinding) {
  const lines = [
    `${file}:${line}${id === null ? '' : `  ${id}`}`,
    `  ${severity === 'refusal' ? 'Refused' : 'Warning'}: ${message} (${rule})`,
    `  Mend: ${mend}`,
  ]
  const print = severity === 'refusal' ? printError : printLine
  print(lines.join('\n'))
}

function count(number: number, word: string) {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
