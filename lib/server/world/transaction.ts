import type { Prisma } from '../generated/client'

/** The queries of one transaction. Code outside access/as-person.ts and world/ gets one from the scope it is called with. */
export type Transaction = Prisma.TransactionClient
