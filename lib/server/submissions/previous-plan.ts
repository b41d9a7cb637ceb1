import 'server-only'
import { storedPlanSchema } from '@/lib/core/assessment/plan/plan'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import type { PreviousPlan } from '@/lib/core/report/parts/plan-in-report'
import { calendarDate } from '../records/rows'
import type { Transaction } from '../world/transaction'

/**
 * The plan as it was last submitted: in this assessment, or else in the one it was started from. The caller
 * has asked the policy about this assessment, which brought that plan along.
 */
export async function findPreviousPlan(
  db: Transaction,
  assessmentId: string,
): Promise<PreviousPlan | undefined> {
  const { startedFromId } = await db.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    select: { startedFromId: true },
  })
  const own = await lastPlanOf(db, assessmentId)
  return own ?? (startedFromId === null ? undefined : lastPlanOf(db, startedFromId))
}

async function lastPlanOf(db: Transaction, assessmentId: string): Promise<PreviousPlan | undefined> {
  const last = await db.submission.findFirst({
    where: { assessmentId },
    orderBy: { number: 'desc' },
    select: { content: true, submittedAt: true },
  })
  if (!last) return undefined
  const plan = storedPlanSchema.parse(readStoredContent(last.content).plan)
  return { plan, date: calendarDate(last.submittedAt) }
}
