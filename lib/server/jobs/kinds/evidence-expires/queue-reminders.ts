import 'server-only'
import { nextDigestAt } from '@/lib/core/text/dates/next-digest'
import { isMailOn } from '../../../records/mail-queue/is-mail-on'
import type { MailIds } from '../../../records/mail-queue/mail-kinds'
import { calendarDate } from '../../../records/rows'
import { database } from '../../../world/database'
import { newId } from '../../../world/new-id'
import { setOrganisations } from '../../../world/set-organisations'
import { findExpiring } from './expiring-pieces'

/**
 * Queues a reminder to each owner and editor for each version of a piece that expires within 60 days, once: its job has that last day,
 * which `prune` keeps until then. All go out at the next 7 o'clock of the organisation, in one mail for each product. Gives how many
 * were queued.
 */
export async function queueExpiryReminders(now: Date): Promise<number> {
  if (!isMailOn()) return 0
  let queued = 0
  const where = { removedAt: null }
  for (const organisation of await database().organisation.findMany({
    where,
    select: { id: true, timeZone: true },
  }))
    queued += await queueOf(organisation, now)
  return queued
}

type Organisation = { id: string; timeZone: string }

async function queueOf({ id: organisation, timeZone }: Organisation, now: Date): Promise<number> {
  const runAfter = nextDigestAt(timeZone, now)
  const where = { organisationId: organisation, role: { in: ['owner' as const, 'editor' as const] } }
  const members = await database().membership.findMany({ where, select: { userId: true } })
  return database().$transaction(async (tx) => {
    await setOrganisations(tx, [organisation])
    // The mail arrives on the morning of that day.
    const pieces = await findExpiring(tx, { organisation, today: calendarDate(runAfter) })
    const rows = members.flatMap(({ userId: person }) =>
      pieces.map(({ product, evidence, number, expires }) => {
        const ids: MailIds<'evidence-expires'> = { person, organisation, product, evidence, number }
        return {
          id: newId(),
          kind: 'evidence-expires',
          ids,
          createdAt: now,
          day: new Date(expires),
          runAfter,
        }
      }),
    )
    return (await tx.job.createMany({ data: rows, skipDuplicates: true })).count
  })
}
