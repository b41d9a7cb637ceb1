import { findingSentences, type LocatedFinding } from '@/lib/core/format/finding'
import { english } from '@/lib/words/english'
import { printError, printLine } from './print'

const { t } = english

/** Where, what and the fix; refusals on standard error. */
export function printFinding(finding: LocatedFinding) {
  const { severity, file, line, id, rule } = finding
  const { message, fix } = findingSentences(finding, english)
  const lines = [
    `${file}:${line}${id === null ? '' : `  ${id}`}`,
    `  ${t('terminal.finding.what', { severity, message, rule })}`,
    `  ${t('terminal.finding.fix', { fix })}`,
  ]
  const print = severity === 'refusal' ? printError : printLine
  print(lines.join('\n'))
}
