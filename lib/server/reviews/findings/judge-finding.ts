import 'server-only'
import type { FindingActor } from '@/lib/core/review/lifecycle/finding-lifecycle'
import { changeAsAuditor } from '../../access/as-auditor'
import { onceKey } from '../../access/once'
import type { Person } from '../../identity/person'
import type { Written } from '../threads/written'
import { type FindingOrder, lockFinding, takeStep } from './finding-step'

/** A step by an auditor of the product, in their review; null where the review or finding is not theirs to see. */
export function judgeFinding(
  person: Person,
  reviewId: string,
  { findingId, input, formKey }: FindingOrder,
): Promise<Written | null> {
  return changeAsAuditor(person, reviewId, async ({ db, review, record }) => {
    const finding = await lockFinding(db, findingId)
    if (!finding) return null
    const { organisationId } = review
    const actor: FindingActor = finding.raisedBy.id === person.id ? 'its-auditor' : 'auditor'
    const by = {
      personId: person.id,
      actor,
      reviewId,
      key: onceKey(person, formKey, 'finding-step', [findingId, input]),
    }
    return takeStep(db, { finding, organisationId, input, by }, record)
  })
}
