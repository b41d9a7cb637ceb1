import 'server-only'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import { populationOf } from '@/lib/core/review/sample/draw-sample'
import { reviewScopeSchema } from '@/lib/core/review/scope'
import type { AuditorScope } from '../../access/as-auditor'
import { requireQuestionnaire, requireRules } from '../../content/catalogue'

/** Whether a question of the submission is in scope, applies and is answered. */
export async function canBeJudged({ db, review }: AuditorScope, question: string): Promise<boolean> {
  const row = await db.review.findUniqueOrThrow({
    where: { id: review.id },
    select: { scope: true, submission: { select: { content: true } } },
  })
  const { facts, answers } = readStoredContent(row.submission.content)
  const scope = reviewScopeSchema.parse(row.scope)
  const rules = requireRules(requireQuestionnaire(review.pin))
  const { always, rest } = populationOf(rules, { scope, facts, answers })
  return [...always, ...rest].includes(question)
}
