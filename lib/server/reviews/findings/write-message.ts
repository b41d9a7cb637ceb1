import 'server-only'
import { z } from 'zod'
import { lengths } from '@/lib/core/answers/answer'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { wordsSchema } from '@/lib/core/text/typed/words-schema'
import { changeAsAuditor } from '../../access/as-auditor'
import { changeAs } from '../../access/as-person'
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
type Thread = { findingId: string } | { requestId: string }
type Order = { thread: Thread; input: unknown; formKey?: unknown }

/** How many messages a thread can have. */
const mostMessages = 500

/** A message of the team; null where the thread is not theirs to answer. */
export function writeToAuditor(person: Person, { thread, input, formKey }: Order): Promise<Written | null> {
  return changeAs(person, async ({ db, findReview, record }) => {
    const found = await findThread(db, thread)
    const review = found && (await findReview('answer-review', found.reviewId))
    if (!review) return null
    const { organisationId } = review
    const by = {
      organisationId,
      personId: person.id,
      reviewId: null,
      key: keyOf(person, formKey, thread, input),
    }
    return write(db, { thread, input, by }, (at) =>
      record({ organisationId, kind: 'review-message-added', subjectId: review.id, at, data: thread }),
    )
  })
}

/** A message of the auditor of a review; null where the review or thread is not theirs. */
export function writeToTeam(
  person: Person,
  reviewId: string,
  { thread, input, formKey }: Order,
): Promise<Written | null> {
  return changeAsAuditor(person, reviewId, async ({ db, review, record }) => {
    if (!(await findThread(db, thread))) return null
    const { organisationId } = review
    const by = { organisationId, personId: person.id, reviewId, key: keyOf(person, formKey, thread, input) }
    return write(db, { thread, input, by }, (at) =>
      record({ kind: 'review-message-added', at, data: thread }),
    )
  })
}

function keyOf(person: Person, formKey: unknown, thread: Thread, input: unknown): string | null {
  return onceKey(person, formKey, 'review-message', [thread, input])
}

function findThread(db: Transaction, thread: Thread): Promise<{ reviewId: string } | null> {
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

async function write(
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
