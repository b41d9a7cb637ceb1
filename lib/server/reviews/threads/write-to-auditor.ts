import 'server-only'
import { changeAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import { queueNewsToAuditor } from '../../records/mail-queue/review-mails'
import { addMessage, findThread, type MessageOrder, messageKey } from './thread-message'
import type { Written } from './written'

/** A message of the team; null where the thread is not theirs to answer. */
export function writeToAuditor(
  person: Person,
  { thread, input, formKey }: MessageOrder,
): Promise<Written | null> {
  return changeAs(person, async ({ db, findReview, record }) => {
    const found = await findThread(db, thread)
    const review = found && (await findReview('answer-review', found.reviewId))
    if (!review) return null
    const { organisationId } = review
    const by = {
      organisationId,
      personId: person.id,
      reviewId: null,
      key: messageKey(person, formKey, thread, input),
    }
    const written = await addMessage(db, { thread, input, by }, (at) =>
      record({ organisationId, kind: 'review-message-added', subjectId: review.id, at, data: thread }),
    )
    if (written.written) await queueNewsToAuditor(db, { review: review.id, organisation: organisationId })
    return written
  })
}
