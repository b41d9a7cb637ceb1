import type { LocatedFinding } from '@/lib/core/format/finding'
import { printError, printLine } from './print'

/** Where, what and the fix; refusals on standard error. */
export function printFinding({ severity, file, line, id, message, fix, rule }: LocatedFinding) {
  const lines = [
    `${file}:${line}${id === null ? '' : `  ${id}`}`,
    `  ${severity === 'refusal' ? 'Refused' : 'Warning'}: ${message} (${rule})`,
    `  Fix: ${fix}`,
  ]
  const print = severity === 'refusal' ? printError : printLine
  print(lines.join('\n'))
}
