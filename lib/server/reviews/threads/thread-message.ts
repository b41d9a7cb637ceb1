import 'server-only'
import { z } from 'zod'
import { lengths } from '@/lib/core/answers/answer'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { wordsSchema } from '@/lib/core/text/typed/words-schema'
import { idOfForm, onceKey } from '../../access/once'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import type { Written } from './written'

// Messages between auditor and team in the thread of a finding or of a request. They can be written after a review has
// ended, too, since a finding may be closed later.

const messageForm = z.object({
  text: wordsSchema.min(1, refuseWith({ code: 'review-problem.message', values: {} })).max(lengths.note),
})

/** In which thread: of a finding, or of a request. */
export type Thread = { findingId: string } | { requestId: string }
/** `input` is unparsed: the text. */
export type MessageOrder = { thread: Thread; input: unknown; formKey?: unknown }

/** How many messages a thread can have. */
const mostMessages = 500

/** The key of a message that is sent twice. */
export function messageKey(person: Person, formKey: unknown, thread: Thread, input: unknown): string | null {
  return onceKey(person, formKey, 'review-message', [thread, input])
}

/** The review to which the thread belongs; null where the scope does not see it. */
export function findThread(db: Transaction, thread: Thread): Promise<{ reviewId: string } | null> {
  const select = { reviewId: true }
  if ('findingId' in thread)
    return isId(thread.findingId)
      ? db.finding.findUnique({ where: { id: thread.findingId }, select })
      : Promise.resolve(null)
  return isId(thread.requestId)
    ? db.evidenceRequest.findUnique({ where: { id: thread.requestId }, select })
    : Promise.resolve(null)
}

type Writing = {
  thread: Thread
  input: unknown
  by: { organisationId: string; personId: string; reviewId: string | null; key: string | null }
}

/** Adds a message. The same key gives the message of the first call. */
export async function addMessage(
  db: Transaction,
  { thread, input, by }: Writing,
  record: (at: Date) => void,
): Promise<Written> {
  const parsed = messageForm.safeParse(input)
  if (!parsed.success) return { written: false, problems: problemsOf(parsed.error) }
  if ((await db.reviewMessage.count({ where: thread })) >= mostMessages)
    return { written: false, problems: [{ field: 'text', code: 'review-problem.many-messages', values: {} }] }
  const { key, ...from } = by
  const [id, at] = [idOfForm(key), new Date()]
  const row = { id, ...from, ...thread, at, text: parsed.data.text }
  const { count } = await db.reviewMessage.createMany({ data: [row], skipDuplicates: true })
  if (count > 0) record(at)
  return { written: true, id }
}
