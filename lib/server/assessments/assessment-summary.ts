import 'server-only'
import { stateOf } from '@/lib/core/assessment/access/lifecycle'
import type { AssessmentSummary, SubmissionSummary } from '@/lib/core/assessment/assessment'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { findPublished } from '../content/catalogue'
import { Prisma } from '../generated/client'
import { hasOpenDraft } from '../records/open-draft'
import { asAuthor } from '../records/rows'
import type { Transaction } from '../world/transaction'

/** The columns a submission summary needs. */
export const submissionSelect = {
  id: true,
  assessmentId: true,
  number: true,
  submittedAt: true,
  submittedBy: { select: { id: true, name: true } },
  accountableName: true,
  accountableRole: true,
} satisfies Prisma.SubmissionSelect

type SubmissionRow = Prisma.SubmissionGetPayload<{ select: typeof submissionSelect }>

/** How many submissions a summary lists: the latest ones. The number of the latest is their count. */
const namedSubmissions = 3

/** The state of some assessments, in the order of the ids given. */
export async function readSummaries(db: Transaction, ids: readonly string[]): Promise<AssessmentSummary[]> {
  if (ids.length === 0) return []
  const rows = await readRows(db, ids)
  const submissions = await readLatestSubmissions(db, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row
      ? summaryOf(
          row,
          submissions.filter(({ assessmentId }) => assessmentId === id),
        )
      : []
  })
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

type Row = {
  id: string
  questionnaireId: string
  questionnaireVersion: string
  questionnaireHash: string
  createdAt: Date
  changedAt: Date | null
  draftIsOpen: boolean
}

function readRows(db: Transaction, ids: readonly string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT a.id, a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS "questionnaireVersion",
      a.questionnaire_hash AS "questionnaireHash", a.created_at AS "createdAt", a.changed_at AS "changedAt",
      ${hasOpenDraft(Prisma.sql`a.id`)} AS "draftIsOpen"
    FROM assessment a WHERE a.id = ANY(${[...ids]}::uuid[])`
}

async function readLatestSubmissions(db: Transaction, ids: readonly string[]): Promise<SubmissionSummary[]> {
  type Flat = Omit<SubmissionRow, 'submittedBy'> & { personId: string; personName: string }
  const rows = await db.$queryRaw<Flat[]>`
    SELECT s.id, s.assessment_id AS "assessmentId", s.number, s.submitted_at AS "submittedAt",
      u.id AS "personId", u.name AS "personName",
      s.accountable_name AS "accountableName", s.accountable_role AS "accountableRole"
    FROM unnest(${[...ids]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT * FROM submission s WHERE s.assessment_id = wanted.id ORDER BY s.number DESC LIMIT ${namedSubmissions}
    ) s JOIN "user" u ON u.id = s.submitted_by_id
    ORDER BY s.number DESC`
  return rows.map(({ personId, personName, ...row }) =>
    asSubmission({ ...row, submittedBy: { id: personId, name: personName } }),
  )
}

function summaryOf(row: Row, submissions: SubmissionSummary[]): AssessmentSummary {
  const { questionnaireId: id, questionnaireVersion: version, questionnaireHash: hash } = row
  const title = findPublished(`${id}@${version}`)?.questionnaire.title ?? id
  return {
    id: row.id,
    state: stateOf({ draftIsOpen: row.draftIsOpen, submissions: submissions.length }),
    questionnaire: { id, version, hash, title },
    startedAt: row.createdAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    submissions,
  }
}
