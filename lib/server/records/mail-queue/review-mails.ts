import 'server-only'
import type { EventKind } from '@/lib/core/assessment/events/event-kinds'
import { nextDigestAt } from '@/lib/core/text/dates/next-digest'
import type { Transaction } from '../../world/transaction'
import { calendarDate } from '../rows'
import { addMailJob } from './add-mail-job'

// Mails between a team and its auditor. How a review ends is mailed at once. Requests, findings, messages and evidence may be
// many in an afternoon, so that they make one mail a day for each review and side (docs/decisions/0039).

type Ids = { review: string; organisation: string }

/** What an auditor did, and the mail to the team that it makes; acceptance and refusal have mails of their own. */
const toTeam = new Map<EventKind, 'ended' | 'news'>([
  ['review-stopped', 'ended'],
  ['review-returned', 'ended'],
  ['review-overtaken', 'ended'],
  ['review-concluded', 'ended'],
  ['conclusion-withdrawn', 'ended'],
  ['evidence-requested', 'news'],
  ['finding-raised', 'news'],
  ['finding-closed', 'news'],
  ['finding-reopened', 'news'],
  ['finding-withdrawn', 'news'],
  ['review-message-added', 'news'],
])

/** Queues mails to the team about events of its auditor. */
export async function queueMailsToTeam(
  db: Transaction,
  ids: Ids,
  kinds: readonly EventKind[],
): Promise<void> {
  const mails = kinds.map((kind) => toTeam.get(kind))
  if (mails.includes('ended')) await addMailJob(db, 'review-ended', ids)
  if (mails.includes('news')) await addMailJob(db, 'review-news', ids, nextMorning())
}

/** Queues the mail to the auditor about answers of the team, once a day. */
export async function queueNewsToAuditor(db: Transaction, ids: Ids): Promise<void> {
  await addMailJob(db, 'review-answered', ids, nextMorning())
}

/** In UTC: the time zone of an organisation is not that of its auditor. */
function nextMorning() {
  const runAfter = nextDigestAt('UTC', new Date())
  return { day: calendarDate(runAfter), runAfter }
}
