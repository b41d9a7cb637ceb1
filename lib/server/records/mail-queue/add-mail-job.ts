import 'server-only'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { isMailOn } from './is-mail-on'
import type { MailIds, MailKind } from './mail-kinds'

/**
 * Queues a mail in the transaction of the change it speaks of, so that it is sent if and only if the change is kept.
 * Queues nothing where this server sends no mail. Gives whether it was queued.
 */
export async function addMailJob<Kind extends MailKind>(
  tx: Transaction,
  kind: Kind,
  ids: MailIds<Kind>,
): Promise<boolean> {
  if (!isMailOn()) return false
  const now = new Date()
  await tx.job.create({ data: { id: newId(), kind, ids, createdAt: now, runAfter: now } })
  return true
}
