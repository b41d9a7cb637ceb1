import { PrismaPg } from '@prisma/adapter-pg'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

/**
 * Walks the chain of events of every organisation. Prints one line for each, and gives 1 if any is broken;
 * the line of a broken one names the first link that does not hold.
 */
export async function verifyEventsCommand(): Promise<number> {
  return withDatabase(async ({ ownerUrl }) => {
    const { PrismaClient } = await import('@/lib/server/generated/client')
    const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) })
    try {
      return await verifyAll(db)
    } finally {
      await db.$disconnect()
    }
  })
}

type Client = InstanceType<typeof import('@/lib/server/generated/client').PrismaClient>

async function verifyAll(db: Client): Promise<number> {
  const { verifyEvents } = await import('@/lib/server/records/events')
  const organisations = await db.organisation.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  if (organisations.length === 0) printLine('There is no organisation yet, so there are no events.')
  let isWhole = true
  for (const { id, name } of organisations) {
    const check = await verifyEvents(db, id)
    if (check.whole)
      printLine(`${isolatedText(name)} (${id}): ${check.events} events, unbroken. Head ${check.head}`)
    else printError(`${isolatedText(name)} (${id}): broken at event ${check.brokenAt}: ${check.why}.`)
    isWhole &&= check.whole
  }
  return isWhole ? 0 : 1
}
