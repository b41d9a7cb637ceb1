import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { english } from '@/lib/words/english'
import { printError, printLine } from './print'

const { t } = english

/** Writes a file made from an assessment file and prints its SHA-256; false after saying why it cannot. */
export function writeResult({ name, content }: { name: string; content: Uint8Array }): boolean {
  try {
    writeFileSync(name, content)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error
    printError(t('terminal.cannot-write', { file: name, reason: String(why) }))
    return false
  }
  printLine(`${createHash('sha256').update(content).digest('hex')}  ${name}  ${t('terminal.not-submitted')}`)
  return true
}
