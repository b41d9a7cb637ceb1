import { PrismaPg } from '@prisma/adapter-pg'
import { z } from 'zod'
import { PrismaClient } from '@/lib/server/generated/client'
import { issueSetupCode } from '@/lib/server/identity/set-up/setup-code'
import { runStep } from '../run-step'
import { checkConnection } from './check-connection'
import { checkIssuer } from './check-issuer'
import { createRoles } from './create-roles'
import { grantUse } from './grant-use'
import { migrate } from './migrate'

// The last step before the server: roles, migrations, rights, and a set-up code while it has no owner.

const orderSchema = z.strictObject({
  /** Only an embedded Postgres gives its superuser. */
  adminUrl: z.string().optional(),
  ownerUrl: z.string(),
  appUrl: z.string(),
  /** Of the provider through which people may sign in. */
  issuer: z.string().nullable(),
})

await runStep(async (input): Promise<{ setupCode: string | null }> => {
  const { adminUrl, ownerUrl, appUrl, issuer } = orderSchema.parse(input)
  if (adminUrl) await createRoles({ adminUrl, ownerUrl, appUrl })
  // The embedded one too: an operator who edited its settings should learn what they cost.
  await checkConnection('DATABASE_OWNER_URL', ownerUrl)
  await migrate(ownerUrl)
  await grantUse({ ownerUrl, appUrl })
  if (issuer) await checkIssuer(ownerUrl, issuer)
  return { setupCode: await newSetupCode(appUrl) }
})

async function newSetupCode(appUrl: string) {
  const database = new PrismaClient({
    adapter: new PrismaPg({ connectionString: appUrl, max: 1 }),
    // A start on a busy machine waits rather than fails after the five seconds that are usual.
    transactionOptions: { maxWait: 60_000, timeout: 60_000 },
  })
  try {
    return await issueSetupCode(database)
  } finally {
    await database.$disconnect()
  }
}
