import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Environment } from '@/lib/core/web/environment/parse-environment'
import { checkout } from './checkout.js'
import { fingerprint } from './fingerprint.js'
import { readSettings } from './read-settings'
import { Refusal } from './refusal.js'
import { runStep } from './run-step'

// The first step of a start: nothing is made or changed before the settings and the questionnaires hold.
// Authors at work may start with broken ones: the page where they preview them says what is wrong.

const orderSchema = z.object({ isDev: z.boolean() })

await runStep(async (input): Promise<Environment> => {
  const { isDev } = orderSchema.parse(input)
  const environment = readSettings(process.env)
  const { questionnaires } = environment
  const settings = {
    ...environment,
    questionnairesKept: isDev ? null : await checkQuestionnaires(questionnaires),
  }
  await checkDatabase(settings)
  return settings
})

/** A database of the operator's own; our own one is only made later. */
async function checkDatabase({ databaseUrl, databaseOwnerUrl }: Environment) {
  if (!databaseUrl) return
  const { checkConnection } = await import('./database/check-connection')
  await checkConnection('DATABASE_URL', databaseUrl)
  if (databaseOwnerUrl && databaseOwnerUrl !== databaseUrl) {
    await checkConnection('DATABASE_OWNER_URL', databaseOwnerUrl)
  }
  const { checkRole } = await import('./database/check-role')
  await checkRole({ appUrl: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl })
}

/** Where the whole reading of the folder is kept; null where nothing may be kept, so the server reads it itself. */
async function checkQuestionnaires(folder: string): Promise<string | null> {
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
  const lines = refusals.map(({ file, line, id, message, fix }) => {
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
