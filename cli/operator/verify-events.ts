import { PrismaPg } from '@prisma/adapter-pg'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import type { ChainCheck } from '@/lib/server/records/verify-events'
import { english } from '@/lib/words/english'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

const { t } = english

/**
 * Walks the chain of events of accounts and of every organisation. Prints one line for each, and gives 1 if any is broken;
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
  const { verifyAccountEvents, verifyEvents } = await import('@/lib/server/records/verify-events')
  const organisations = await db.organisation.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  let isWhole = print(t('terminal.chain.accounts'), await verifyAccountEvents(db))
  for (const { id, name } of organisations) {
    const isNext = print(`${isolatedText(name)} (${id})`, await verifyEvents(db, id))
    isWhole &&= isNext
  }
  return isWhole ? 0 : 1
}

function print(chain: string, check: ChainCheck): boolean {
  if (check.whole) printLine(t('terminal.chain.whole', { chain, events: check.events, head: check.head }))
  else printError(t(`terminal.chain.${check.why}`, { chain, place: check.brokenAt }))
  return check.whole
}
