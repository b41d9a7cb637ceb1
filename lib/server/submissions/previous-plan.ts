import 'server-only'
import { storedPlanSchema } from '@/lib/core/assessment/plan/plan'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import type { PreviousPlan } from '@/lib/core/report/parts/plan-in-report'
import { calendarDate } from '../records/rows'
import type { Transaction } from '../world/database'

/**
 * The plan as it was last submitted: in this assessment, or else in the one it was started from. The caller
 * has asked the policy about this assessment, which brought that plan along.
 */
export async function findPreviousPlan(
  tx: Transaction,
  assessmentId: string,
): Promise<PreviousPlan | undefined> {
  const { startedFromId } = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    select: { startedFromId: true },
  })
  const own = await lastPlanOf(tx, assessmentId)
  return own ?? (startedFromId === null ? undefined : lastPlanOf(tx, startedFromId))
}

async function lastPlanOf(tx: Transaction, assessmentId: string): Promise<PreviousPlan | undefined> {
  const last = await tx.submission.findFirst({
    where: { assessmentId },
    orderBy: { number: 'desc' },
    select: { content: true, submittedAt: true },
  })
  if (!last) return undefined
  const plan = storedPlanSchema.parse(readStoredContent(last.content).plan)
  return { plan, date: calendarDate(last.submittedAt) }
}
