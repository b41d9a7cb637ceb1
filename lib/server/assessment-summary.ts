import 'server-only'
import type { AssessmentSummary, SubmissionSummary } from '@/lib/core/assessment/assessment'
import { stateOf } from '@/lib/core/assessment/lifecycle'
import { storedText } from '@/lib/core/text/stored-text'
import { findPublished } from './catalogue'
import type { Prisma } from './generated/client'
import { asAuthor } from './stored'

/** What the database is asked for, to name a submission. */
export const whatASubmissionNeeds = {
  id: true,
  assessmentId: true,
  number: true,
  submittedAt: true,
  submittedBy: { select: { id: true, name: true } },
  accountableName: true,
  accountableRole: true,
} satisfies Prisma.SubmissionSelect

/** What the database is asked for, to say in one line how an assessment stands. */
export const whatASummaryNeeds = {
  submissions: { select: whatASubmissionNeeds, orderBy: { number: 'desc' } },
  drafts: { where: { submission: null }, select: { id: true, number: true } },
  entries: { orderBy: { updatedAt: 'desc' }, take: 1, select: { updatedAt: true } },
} satisfies Prisma.AssessmentInclude

type SubmissionRow = Prisma.SubmissionGetPayload<{ select: typeof whatASubmissionNeeds }>
type AssessmentRow = Prisma.AssessmentGetPayload<{ include: typeof whatASummaryNeeds }>

/** How an assessment stands; its submissions newest first. */
export function summaryOf(row: AssessmentRow): AssessmentSummary {
  const { questionnaireId: id, questionnaireVersion: version, questionnaireHash: hash } = row
  const title = findPublished(`${id}@${version}`)?.questionnaire.title ?? id
  return {
    id: row.id,
    state: stateOf({ draftIsOpen: row.drafts.length > 0, submissions: row.submissions.length }),
    questionnaire: { id, version, hash, title },
    startedAt: row.createdAt.toISOString(),
    changedAt: row.entries[0]?.updatedAt.toISOString() ?? null,
    submissions: row.submissions.map(asSubmission),
  }
}

export function asSubmission(row: SubmissionRow): SubmissionSummary {
  const { id, assessmentId, number, submittedBy } = row
  const accountable = { name: storedText(row.accountableName), role: storedText(row.accountableRole) }
  return {
    id,
    assessmentId,
    number,
    submittedAt: row.submittedAt.toISOString(),
    submittedBy: asAuthor(submittedBy),
    accountable,
  }
}
