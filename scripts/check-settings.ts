import { z } from 'zod'
import type { Environment } from '@/lib/core/web/environment/parse-environment'
import { keepQuestionnaires } from './keep-questionnaires'
import { readSettings } from './read-settings'
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
    questionnairesKept: isDev ? null : await keepQuestionnaires(questionnaires),
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
