import 'server-only'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { isMailOn } from './is-mail-on'
import type { MailIds, MailKind } from './mail-kinds'

/** A mail that is sent once for its kind, its ids and a day (YYYY-MM-DD), and not before an instant. */
type Reminder = { day: string; runAfter: Date }

/**
 * Queues a mail in the transaction of the change it speaks of, so that it is sent if and only if the change is kept.
 * Gives whether it was queued: not where this server sends no mail, nor a second reminder of a day.
 */
export async function addMailJob<Kind extends MailKind>(
  tx: Transaction,
  kind: Kind,
  ids: MailIds<Kind>,
  reminder?: Reminder,
): Promise<boolean> {
  if (!isMailOn()) return false
  const now = new Date()
  const when = reminder ? { day: new Date(reminder.day), runAfter: reminder.runAfter } : { runAfter: now }
  const row = { id: newId(), kind, ids, createdAt: now, ...when }
  const { count } = await tx.job.createMany({ data: [row], skipDuplicates: true })
  return count > 0
}
