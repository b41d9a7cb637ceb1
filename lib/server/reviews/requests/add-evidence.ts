import 'server-only'
import { maxEvidence } from '@/lib/core/answers/answer'
import { evidenceLinkSchema } from '@/lib/core/answers/evidence/evidence'
import { questionsById } from '@/lib/core/format/question-place'
import { isUnderReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import { changeAs } from '../../access/as-person'
import { idOfForm, onceKey } from '../../access/once'
import type { ChangeScope, FoundReview } from '../../access/scope'
import type { Person } from '../../identity/person'
import { queueNewsToAuditor } from '../../records/mail-queue/review-mails'
import { problemsOf } from '../../records/zod-problems'
import type { Written } from '../threads/written'
import { notNow } from '../threads/written'
import { submittedQuestionnaire } from './submitted-questionnaire'

type Order = { reviewId: string; question: string; input: unknown; formKey?: unknown }

/**
 * Adds evidence to an accepted review, beside the submission, which stays as it is. Null where the review is not theirs to
 * answer, or the questionnaire has no such question.
 */
export function addEvidence(
  person: Person,
  { reviewId, question, input, formKey }: Order,
): Promise<Written | null> {
  return changeAs(person, async (scope) => {
    const review = await scope.findReview('answer-review', reviewId)
    if (!review || !(await hasQuestion(scope, review, question))) return null
    if (!isUnderReview(review.state)) return { written: false, problems: [{ field: '', ...notNow }] }
    const parsed = evidenceLinkSchema.safeParse(input)
    if (!parsed.success) return { written: false, problems: problemsOf(parsed.error) }
    if ((await scope.db.addedEvidence.count({ where: { reviewId, key: question } })) >= maxEvidence)
      return {
        written: false,
        problems: [{ field: '', code: 'review-problem.much-evidence', values: { most: maxEvidence } }],
      }
    const { db, record } = scope
    const [id, at] = [
      idOfForm(onceKey(person, formKey, 'added-evidence', [reviewId, question, input])),
      new Date(),
    ]
    const { organisationId } = review
    const row = {
      id,
      organisationId,
      reviewId,
      key: question,
      evidence: parsed.data,
      addedById: person.id,
      at,
    }
    const { count } = await db.addedEvidence.createMany({ data: [row], skipDuplicates: true })
    const event = { organisationId, subjectId: reviewId, at, data: { key: question, evidence: id } }
    if (count > 0) {
      record({ ...event, kind: 'evidence-added' })
      await queueNewsToAuditor(db, { review: reviewId, organisation: organisationId })
    }
    return { written: true, id }
  })
}

async function hasQuestion(
  scope: ChangeScope,
  { submissionId }: FoundReview,
  question: string,
): Promise<boolean> {
  return questionsById(await submittedQuestionnaire(scope, submissionId)).has(question)
}
