// @ts-check
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { checkout } from './checkout.js'

/** Where `npm run generate` writes the bundled command line. */
export const packedCli = path.join(checkout, 'cli/generated')

/**
 * The program that was bundled last, and whether its sources are still the same.
 *
 * @param {string} folder
 * @returns {{ name: string, entry: string, isFresh: boolean } | null} null where there is none
 */
export function packedProgram(folder) {
  try {
    const { entry, stamps } = JSON.parse(readFileSync(path.join(folder, 'made-from.json'), 'utf8'))
    const isThere = statSync(path.join(folder, entry)).isFile()
    const isFresh = isThere && Object.entries(stamps).every(([file, stamp]) => stampOf(file) === stamp)
    return { name: path.dirname(entry), entry: path.join(folder, entry), isFresh }
  } catch {
    return null
  }
}

/** Size and time of a source, in whole seconds because archives keep no more. @param {string} file */
export function stampOf(file) {
  const { mtimeMs, size } = statSync(path.join(checkout, file))
  return `${Math.floor(mtimeMs / 1000)} ${size}`
}
