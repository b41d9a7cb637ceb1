import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import type { ChangeScope } from '../../access/scope'
import { Prisma } from '../../generated/client'
import type { Person } from '../../identity/person'
import { causeOf } from '../../world/faults/describe-fault'
import type { Transaction } from '../../world/transaction'

// What all deletions have in common. Deleting waits for those who are changing something beneath at that moment, and where
// both would wait for each other it gives way and tries again: its waits end before Postgres looks for deadlocks (1 second).

export type Removed = { removed: true } | { removed: false; problems: Problem[] }

const longestWait = '500ms'
const tries = 6
/** Of Postgres: a lock was not free in time. */
const lockTimeout = '55P03'

/** Deletes or restores something, one at a time for each thing; `busy` where others kept it from that. */
export async function removing<T, P extends Person>(
  person: P,
  id: string,
  work: (scope: ChangeScope<P>) => Promise<T>,
): Promise<T | 'busy'> {
  for (let tried = 0; tried < tries; tried += 1) {
    try {
      return await changeAs(person, async (scope) => {
        await scope.db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`removal ${id}`}, 0))`
        await scope.db.$queryRaw`SELECT set_config('lock_timeout', ${longestWait}, true)`
        return work(scope)
      })
    } catch (error) {
      if (causeOf(error) !== lockTimeout) throw error
    }
  }
  return 'busy'
}

/** Locks releases, named r in the condition, and their assessments: a change of one, or an addition to one, comes before or after. */
export async function lockBeneath(db: Transaction, where: Prisma.Sql): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM assessment a WHERE a.release_id IN (SELECT r.id FROM release r WHERE ${where}) ORDER BY a.id FOR UPDATE`
  await db.$queryRaw`SELECT 1 FROM release r WHERE ${where} ORDER BY r.id FOR UPDATE`
}

export const ofProduct = (id: string) => Prisma.sql`r.product_id = ${id}::uuid`
export const ofRelease = (id: string) => Prisma.sql`r.id = ${id}::uuid`
export const ofOrganisation = (id: string) => Prisma.sql`r.organisation_id = ${id}::uuid`

type Refusal = 'busy' | 'under-review' | 'name' | 'submissions' | 'no-draft'

/** A refusal, at a field of the form or of the form as a whole. */
export function refuse(why: Refusal, field = ''): Removed & { removed: false } {
  return { removed: false, problems: [{ field, code: `form-problem.removal.${why}`, values: {} }] }
}
