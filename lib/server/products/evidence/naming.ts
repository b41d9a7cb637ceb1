import 'server-only'
import type { NamingAnswer, NamingSubmission } from '@/lib/core/answers/evidence/shown-piece'
import { isOpenReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { findPublished } from '../../content/catalogue'
import { Prisma } from '../../generated/client'
import { hasOpenDraft } from '../../records/open-draft'
import type { Transaction } from '../../world/transaction'

// What names a piece of evidence: answers of assessments as they are now, and submissions.

type AnswerRow = {
  assessmentId: string
  key: string
  release: string
  questionnaire: string
  isDraft: boolean
}

/** The answers that name a piece, the latest assessment first, in the order of its questionnaire. */
export async function readNamingAnswers(db: Transaction, pieceId: string): Promise<NamingAnswer[]> {
  const rows = await db.$queryRaw<AnswerRow[]>`
    SELECT a.id AS "assessmentId", e.key, r.label AS release,
      a.questionnaire_id || '@' || a.questionnaire_version AS questionnaire,
      ${hasOpenDraft(Prisma.sql`a.id`)} AS "isDraft"
    FROM evidence p
    JOIN release r ON r.product_id = p.product_id
    JOIN assessment a ON a.release_id = r.id
    JOIN entry e ON e.assessment_id = a.id AND e.kind = 'answer'
    WHERE p.id = ${pieceId}::uuid
      AND e.value -> 'evidence' @> jsonb_build_array(jsonb_build_object('piece', ${pieceId}::text))
    ORDER BY a.created_at DESC, a.id, e.key`
  return rows.map(asAnswer)
}

function asAnswer({ assessmentId, key, release, questionnaire, isDraft }: AnswerRow): NamingAnswer {
  const content = findPublished(questionnaire)?.questionnaire
  const section = content?.sections.find(({ questions }) => questions.some(({ id }) => id === key))
  const ask = section?.questions.find(({ id }) => id === key)?.ask ?? key
  const title = content ? `${content.title} ${content.version}` : questionnaire
  const question = { id: key, ask, section: section?.id ?? '' }
  return { assessmentId, release: storedText(release), questionnaire: title, question, isDraft }
}

/** The submissions that name a piece, the latest first. */
export async function readNamingSubmissions(db: Transaction, pieceId: string): Promise<NamingSubmission[]> {
  const rows = await db.submission.findMany({
    where: { evidence: { some: { evidenceId: pieceId } }, assessment: { hidden: false } },
    orderBy: { submittedAt: 'desc' },
    select: {
      id: true,
      number: true,
      assessment: { select: { release: { select: { label: true } } } },
      reviews: { select: { state: true } },
    },
  })
  return rows.map(({ id, number, assessment, reviews }) => ({
    id,
    number,
    release: storedText(assessment.release.label),
    isUnderReview: reviews.some(({ state }) => isOpenReview(state)),
  }))
}
