import 'server-only'
import { Prisma } from '../generated/client'
import { idleMilliseconds } from '../identity/authentication'
import { database } from '../world/database'
import type { Transaction } from '../world/transaction'

const day = 24 * 60 * 60 * 1000
const keptDays = 30
const failedJobDays = 90
const endedInvitationDays = 90
const batchSize = 1000
/** Of Postgres's advisory locks, the one that only pruning takes. */
const lock = 7_202_611

/**
 * Deletes rows that nothing will read again, in batches with a transaction each. One process prunes at a time:
 * another that finds the lock taken leaves the work to it. Gives the number of rows deleted.
 */
export async function prune(now: Date): Promise<number> {
  let pruned = 0
  for (const rule of rulesAt(now)) {
    let deleted: number | null
    do {
      deleted = await deleteBatch(rule)
      if (deleted === null) return pruned
      pruned += deleted
    } while (deleted > 0)
  }
  return pruned + (await pruneOutcomes(now))
}

/** Outcomes of saves and forms belong to organisations, which only a function of the database reaches without a scope. */
async function pruneOutcomes(now: Date): Promise<number> {
  const before = daysBefore(now, keptDays)
  let pruned = 0
  for (let deleted = 1; deleted > 0; pruned += deleted) {
    const [row] = await database().$transaction(async (tx) => {
      const isFree = await takeLock(tx)
      return isFree
        ? tx.$queryRaw<{ n: number }[]>`SELECT prune_outcomes(${before}, ${batchSize}::int) AS n`
        : []
    })
    deleted = row?.n ?? 0
  }
  return pruned
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day)
}

type Rule = { table: string; where: Prisma.Sql }

function rulesAt(now: Date): Rule[] {
  const idleSince = new Date(now.getTime() - idleMilliseconds())
  return [
    { table: 'session', where: Prisma.sql`(expires_at < ${now} OR updated_at < ${idleSince})` },
    { table: 'setup_code', where: Prisma.sql`used_at IS NOT NULL` },
    // A used one is kept until the person was shown, at a sign-in, that their password was reset.
    {
      table: 'password_reset',
      where: Prisma.sql`(shown_at IS NOT NULL OR (used_at IS NULL AND expires_at < ${now}))`,
    },
    {
      table: 'attempt',
      where: Prisma.sql`expire < ${now} AND (not_before IS NULL OR not_before < ${now})`,
    },
    { table: 'address_proof', where: Prisma.sql`created_at < ${daysBefore(now, keptDays)}` },
    {
      table: 'invitation',
      where: Prisma.sql`COALESCE(used_at, revoked_at, expires_at) < ${daysBefore(now, endedInvitationDays)}`,
    },
    { table: 'verification', where: Prisma.sql`expires_at < ${now}` },
    // One of a day that is still to come says that its reminder was sent.
    {
      table: 'job',
      where: Prisma.sql`(done_at < ${daysBefore(now, keptDays)} OR failed_at < ${daysBefore(now, failedJobDays)})
        AND (day IS NULL OR day < ${now}::date)`,
    },
  ]
}

/** Null where another process is pruning. Rows that are locked are skipped, not waited for. */
function deleteBatch({ table, where }: Rule): Promise<number | null> {
  const name = Prisma.raw(`"${table}"`)
  return database().$transaction(async (tx) => {
    if (!(await takeLock(tx))) return null
    return tx.$executeRaw`
      DELETE FROM ${name} WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM ${name} WHERE ${where} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED))`
  })
}

async function takeLock(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${lock}) AS free`
  return row?.free ?? false
}
