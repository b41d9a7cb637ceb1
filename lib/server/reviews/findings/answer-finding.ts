import 'server-only'
import type { FindingActor } from '@/lib/core/review/lifecycle/finding-lifecycle'
import { changeAs } from '../../access/as-person'
import { onceKey } from '../../access/once'
import type { Person } from '../../identity/person'
import { queueNewsToAuditor } from '../../records/mail-queue/review-mails'
import type { Written } from '../threads/written'
import { type FindingOrder, lockFinding, takeStep } from './finding-step'

/** A step by the team; null where the finding is not theirs to answer. */
export function answerFinding(
  person: Person,
  { findingId, input, formKey }: FindingOrder,
): Promise<Written | null> {
  return changeAs(person, async ({ db, isAllowed, findProduct, record }) => {
    const finding = await lockFinding(db, findingId)
    const product = finding && (await findProduct('answer-review', finding.productId))
    if (!finding || !product) return null
    const { organisationId } = product
    const actor: FindingActor = isAllowed('accept-finding', organisationId) ? 'owner' : 'team'
    const by = {
      personId: person.id,
      actor,
      reviewId: null,
      key: onceKey(person, formKey, 'finding-step', [findingId, input]),
    }
    const written = await takeStep(db, { finding, organisationId, input, by }, (event) =>
      record({ ...event, organisationId, subjectId: finding.reviewId }),
    )
    const ids = { review: finding.reviewId, organisation: organisationId }
    if (written.written) await queueNewsToAuditor(db, ids)
    return written
  })
}
