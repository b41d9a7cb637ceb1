import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { printError, printLine } from './print'

/** Writes a file made from an assessment file and prints its SHA-256; false after saying why it cannot. */
export function writeResult({ name, content }: { name: string; content: Uint8Array }): boolean {
  try {
    writeFileSync(name, content)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error
    printError(
      `${name} cannot be written (${why}). Name a file in a folder that exists and that you may write to.`,
    )
    return false
  }
  printLine(`${createHash('sha256').update(content).digest('hex')}  ${name}  (not submitted)`)
  return true
}
