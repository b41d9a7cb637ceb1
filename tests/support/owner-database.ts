import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/server/generated/client'

let client: PrismaClient | null = null

/** The test's database as the owner of its tables sees it: all rows, whatever the policies of row-level security. */
export function ownerDatabase(): PrismaClient {
  const connectionString = process.env.DATABASE_OWNER_URL ?? ''
  client ??= new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 2 }) })
  return client
}

export async function closeOwnerDatabase(): Promise<void> {
  await client?.$disconnect()
  client = null
}
