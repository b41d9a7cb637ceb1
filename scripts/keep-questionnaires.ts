import { existsSync } from 'node:fs'
import path from 'node:path'
import { checkout } from './checkout.js'
import { fingerprint } from './fingerprint.js'
import { Refusal } from './refusal.js'

/**
 * Reads a folder of questionnaires unless that was done since it or the code that reads it changed, and gives the file in
 * which the reading is cached; null where nothing may be written, so that each process reads the folder itself.
 * Throws a Refusal that names file, line and fix where a questionnaire is broken.
 */
export async function keepQuestionnaires(folder: string): Promise<string | null> {
  const file = path.join(
    checkout,
    'node_modules/.cache/thingworthy/questionnaires',
    `${digestOf(folder)}.json`,
  )
  if (existsSync(file)) return file
  const { readQuestionnaires } = await import('@/lib/files/content/read-questionnaires')
  const reading = readQuestionnaires(folder)
  if (reading.read) {
    const { cacheReading } = await import('@/lib/files/content/content-cache')
    return cacheReading(file, reading) ? file : null
  }
  const refusals = reading.findings.filter(({ severity }) => severity === 'refusal')
  const { findingSentences } = await import('@/lib/core/format/finding')
  const { english } = await import('@/lib/words/english')
  const lines = refusals.map(({ file, line, id, ...finding }) => {
    const { message, fix } = findingSentences(finding, english)
    const place = `${path.relative(checkout, file)}:${line}`
    return `${place}${id ? ` (${id})` : ''} ${message} ${fix}`
  })
  throw new Refusal(`a questionnaire cannot be read.\n${lines.join('\n')}`)
}

/** One for the content of the folder and for all that reads it. */
function digestOf(folder: string): string {
  const isLeftOut = (name: string) => name.endsWith('.test.ts')
  const readers = ['lib/core', 'lib/files', 'package-lock.json']
  return fingerprint(folder, ['.']).slice(0, 16) + fingerprint(checkout, readers, { isLeftOut }).slice(0, 16)
}
