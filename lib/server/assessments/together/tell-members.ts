import 'server-only'
import { nextDigestAt } from '@/lib/core/text/dates/next-digest'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { calendarDate } from '../../records/rows'
import type { Transaction } from '../../world/transaction'

/**
 * Queues the next daily mail of people in whose inbox something is new: one a day for each, at 7 o'clock by the clocks of their
 * organisation. Whether they want it is asked when it is sent.
 */
export async function queueDigests(
  db: Transaction,
  { organisationId, people }: { organisationId: string; people: readonly string[] },
): Promise<void> {
  if (people.length === 0) return
  const { timeZone } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { timeZone: true },
  })
  const runAfter = nextDigestAt(timeZone, new Date())
  for (const person of people)
    await addMailJob(
      db,
      'digest',
      { person, organisation: organisationId },
      { day: calendarDate(runAfter), runAfter },
    )
}
