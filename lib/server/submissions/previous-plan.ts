import 'server-only'
import { storedPlanSchema } from '@/lib/core/assessment/plan/plan'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import type { PreviousPlan } from '@/lib/core/report/parts/plan-in-report'
import type { FoundAssessment } from '../access/scope'
import { calendarDate } from '../records/rows'
import type { Transaction } from '../world/transaction'

/**
 * The plan of the product as it was submitted last, with any version of the questionnaire of an assessment. The caller has asked the
 * policy about this assessment.
 */
export async function findPreviousPlan(
  db: Transaction,
  { productId, pin }: Pick<FoundAssessment, 'productId' | 'pin'>,
): Promise<PreviousPlan | undefined> {
  const last = await db.submission.findFirst({
    where: { assessment: { release: { productId }, questionnaireId: pin.id } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    select: { content: true, submittedAt: true },
  })
  if (!last) return undefined
  const plan = storedPlanSchema.parse(readStoredContent(last.content).plan)
  return { plan, date: calendarDate(last.submittedAt) }
}
