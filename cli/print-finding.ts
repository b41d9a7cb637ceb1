import type { LocatedFinding } from '@/lib/core/format/finding'
import { printError, printLine } from './print'

/** Where, what and the mend; refusals on standard error. */
export function printFinding({ severity, file, line, id, message, mend, rule }: LocatedFinding) {
  const lines = [
    `${file}:${line}${id === null ? '' : `  ${id}`}`,
    `  ${severity === 'refusal' ? 'Refused' : 'Warning'}: ${message} (${rule})`,
    `  Mend: ${mend}`,
  ]
  const print = severity === 'refusal' ? printError : printLine
  print(lines.join('\n'))
}
