import 'server-only'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Compared } from '@/lib/core/report/compare/comparison'
import type { Scope } from '../../access/scope'
import { readAssessment } from '../../assessments/assessments'
import { requireQuestionnaire } from '../../content/catalogue'
import { calendarDate } from '../../records/rows'
import { intact } from '../../world/digest'
import type { Transaction } from '../../world/transaction'
import { draftPrefix } from './compare-choices'

/** One side, with the texts of its questions. */
export type Side = Compared & { questionnaire: Questionnaire }

/** Reads what was chosen; gives how to make the side of it once the transaction has ended, or null where it is not theirs to read. */
export async function readSide(
  scope: Scope,
  productId: string,
  chosen: string,
): Promise<(() => Side) | null> {
  return chosen.startsWith(draftPrefix)
    ? readDraftSide(scope, productId, chosen.slice(draftPrefix.length))
    : readSubmissionSide(scope, productId, chosen)
}

async function readDraftSide(scope: Scope, productId: string, id: string): Promise<(() => Side) | null> {
  const found = await scope.findAssessment('read-draft', id)
  if (found?.productId !== productId || !found.draft) return null
  const assessment = await readAssessment(scope, found)
  if (!assessment) return null
  const { content: questionnaire, facts, answers } = assessment
  return () => ({ questionnaire, facts, answers, date: calendarDate(new Date()), verified: null })
}

async function readSubmissionSide(scope: Scope, productId: string, id: string): Promise<(() => Side) | null> {
  const found = await scope.findSubmission('read-submission', id)
  if (found?.productId !== productId) return null
  const select = { content: true, contentDigest: true } as const
  const row = await scope.db.submission.findUniqueOrThrow({ where: { id: found.id }, select })
  const verified = await readVerifiedLevel(scope.db, found.id)
  return () => asSide(row, verified)
}

function asSide(row: { content: string; contentDigest: string }, verified: number | null): Side {
  const { questionnaire, facts, answers, submission } = readStoredContent(
    intact(row.content, row.contentDigest),
  )
  const date = calendarDate(new Date(submission.at))
  return { questionnaire: requireQuestionnaire(questionnaire), facts, answers, date, verified }
}

/** Of the last review that confirmed this submission, with reservations or without. */
async function readVerifiedLevel(db: Transaction, submissionId: string): Promise<number | null> {
  const row = await db.conclusion.findFirst({
    where: { review: { submissionId, state: 'concluded' }, outcome: { not: 'not-confirmed' } },
    orderBy: { concludedAt: 'desc' },
    select: { verifiedLevel: true },
  })
  return row?.verifiedLevel ?? null
}
