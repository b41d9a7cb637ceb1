import 'server-only'
import { z } from 'zod'
import { lengths } from '@/lib/core/answers/answer'
import { isUnderReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { wordsSchema } from '@/lib/core/text/typed/words-schema'
import { type AuditorChangeScope, changeAsAuditor } from '../../access/as-auditor'
import { idOfForm, onceKey } from '../../access/once'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { newId } from '../../world/new-id'
import { canBeJudged } from '../desk/can-be-judged'
import type { Written } from '../threads/written'
import { notNow } from '../threads/written'

const requestForm = z.object({
  question: z.string(),
  text: wordsSchema.min(1, refuseWith({ code: 'review-problem.request', values: {} })).max(lengths.note),
})

/**
 * Asks the team for evidence at a question that can be judged. Sent twice with one `formKey`, it is one request. Null where
 * the person is not the auditor of the review.
 */
export function askForEvidence(
  person: Person,
  reviewId: string,
  { input, formKey }: { input: unknown; formKey?: unknown },
): Promise<Written | null> {
  return changeAsAuditor(person, reviewId, async (scope) => {
    if (!isUnderReview(scope.review.state)) return { written: false, problems: [{ field: '', ...notNow }] }
    const parsed = requestForm.safeParse(input)
    if (!parsed.success) return { written: false, problems: problemsOf(parsed.error) }
    if (!(await canBeJudged(scope, parsed.data.question)))
      return {
        written: false,
        problems: [{ field: 'question', code: 'review-problem.request-question', values: {} }],
      }
    return write(
      scope,
      idOfForm(onceKey(person, formKey, 'evidence-request', [reviewId, input])),
      parsed.data,
    )
  })
}

async function write(
  { db, person, review, record }: AuditorChangeScope,
  id: string,
  { question, text }: z.infer<typeof requestForm>,
): Promise<Written> {
  const at = new Date()
  const from = { organisationId: review.organisationId, reviewId: review.id }
  const row = { id, ...from, key: question, askedById: person.id, at }
  const { count } = await db.evidenceRequest.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) return { written: true, id }
  await db.reviewMessage.create({
    data: { id: newId(), ...from, requestId: id, personId: person.id, at, text },
  })
  record({ kind: 'evidence-requested', at, data: { request: id, key: question } })
  return { written: true, id }
}
