import 'server-only'
import { changeAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { addMessage, findThread, type MessageOrder, messageKey } from './thread-message'
import type { Written } from './written'

/** A message of the auditor of a review; null where the review or thread is not theirs. */
export function writeToTeam(
  person: Person,
  reviewId: string,
  { thread, input, formKey }: MessageOrder,
): Promise<Written | null> {
  return changeAsAuditor(person, reviewId, async ({ db, review, record }) => {
    if (!(await findThread(db, thread))) return null
    const { organisationId } = review
    const by = {
      organisationId,
      personId: person.id,
      reviewId,
      key: messageKey(person, formKey, thread, input),
    }
    return addMessage(db, { thread, input, by }, (at) =>
      record({ kind: 'review-message-added', at, data: thread }),
    )
  })
}
