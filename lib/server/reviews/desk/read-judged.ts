import 'server-only'
import { storedEvidenceSchema } from '@/lib/core/answers/evidence/evidence'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import { storedFindingSchema } from '@/lib/core/review/lifecycle/finding'
import { isUnderReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import { type Sample, sampleSchema } from '@/lib/core/review/sample/draw-sample'
import { reviewScopeSchema } from '@/lib/core/review/scope'
import type { JudgedSubmission } from '@/lib/core/review/verdict/judged-submission'
import {
  type AnyVerdict,
  isJudged,
  type Judged,
  type ReviewVerdicts,
  reviewVerdictsSchema,
  verdictSchemas,
} from '@/lib/core/review/verdict/verdict-schema'
import type { CompiledRules } from '@/lib/core/scoring/compile'
import type { AuditorScope } from '../../access/as-auditor'
import { requireQuestionnaire, requireRules } from '../../content/catalogue'
import { calendarDate } from '../../records/rows'
import { intact } from '../../world/digest'
import type { Transaction } from '../../world/transaction'

// What an auditor judges: the frozen content of a submission, what was added since, and what was said of it. Rows are read
// in the transaction of the review; the content is parsed after it.

/** The rows of one review. */
export type JudgedRows = Awaited<ReturnType<typeof readRows>>

/** A verdict as it is stored; null was taken back, or is of a former auditor. */
type StoredVerdict = {
  on: Judged
  key: string
  value: AnyVerdict | null
  revision: number
  at: string
}

export type JudgedReview = {
  /** `scope` and everything the team said, with what it added since. */
  submission: JudgedSubmission
  compiled: CompiledRules
  assessmentId: string
  auditorId: string | null
  contentDigest: string
  /** The day of the submission, YYYY-MM-DD, UTC. */
  submittedOn: string
  /** The release as it was frozen. */
  release: string
  sample: Sample | null
  /** All that hold now. */
  verdicts: ReviewVerdicts
  stored: StoredVerdict[]
}

/** The rows of the review, and of the one it follows; null unless the review is accepted. */
export async function readJudged({ db, review }: AuditorScope) {
  if (!isUnderReview(review.state)) return null
  return {
    own: await readRows(db, review.id, review.chain),
    before:
      review.followsId === null
        ? null
        : await readRows(
            db,
            review.followsId,
            review.chain.filter((id) => id !== review.id),
          ),
    asked: review.followsId === null ? [] : await readAsked(db, review.followsId),
  }
}

/** `chain`: the review and those it follows; what the team added in any of them is shown. */
async function readRows(db: Transaction, reviewId: string, chain: readonly string[]) {
  const review = await db.review.findUniqueOrThrow({
    where: { id: reviewId },
    select: {
      scope: true,
      sample: true,
      auditorId: true,
      acceptedAt: true,
      submission: {
        select: { content: true, contentDigest: true, submittedAt: true, assessmentId: true },
      },
    },
  })
  const verdicts = await db.verdict.findMany({ where: { reviewId }, orderBy: { key: 'asc' } })
  const added = await db.addedEvidence.findMany({
    where: { reviewId: { in: [...chain] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return { ...review, verdicts, added }
}

/** Questions of the findings and of the requests for evidence of a review. */
async function readAsked(db: Transaction, reviewId: string): Promise<string[]> {
  const requests = await db.evidenceRequest.findMany({ where: { reviewId }, select: { key: true } })
  const findings = await db.finding.findMany({ where: { reviewId }, select: { content: true } })
  const ofFindings = findings.flatMap(({ content }) => storedFindingSchema.parse(content).questions)
  return [...requests.map(({ key }) => key), ...ofFindings.map(({ question }) => question)]
}

/** The values of rows that were read; throws where the content does not match its digest. */
export function judgedFrom(rows: JudgedRows): JudgedReview {
  const { scope, sample, submission, verdicts, added, auditorId } = rows
  const { content: text, contentDigest, submittedAt, assessmentId } = submission
  const content = readStoredContent(intact(text, contentDigest))
  const questionnaire = requireQuestionnaire(content.questionnaire)
  const { facts, answers, explanations } = content
  const stored = verdicts.flatMap((row) => asStored(row, isOwnVerdict(row, rows)))
  return {
    submission: {
      questionnaire,
      facts,
      answers,
      explanations,
      scope: reviewScopeSchema.parse(scope),
      added: byQuestion(added),
    },
    compiled: requireRules(questionnaire),
    assessmentId,
    auditorId,
    contentDigest,
    submittedOn: calendarDate(submittedAt),
    release: content.product.release.label,
    sample: sample === null ? null : sampleSchema.parse(sample),
    verdicts: holding(stored),
    stored,
  }
}

type VerdictRow = JudgedRows['verdicts'][number]

/**
 * Whether a verdict is one of the auditor, given since they accepted: of a former auditor, or from before a statement was made
 * again, it stays in the history and is judged again.
 */
export function isOwnVerdict(
  { updatedById, updatedAt }: Pick<VerdictRow, 'updatedById' | 'updatedAt'>,
  { auditorId, acceptedAt }: { auditorId: string | null; acceptedAt: Date | null },
): boolean {
  return updatedById === auditorId && acceptedAt !== null && updatedAt >= acceptedAt
}

function asStored({ on, key, value, revision, updatedAt }: VerdictRow, isOwn: boolean): StoredVerdict[] {
  if (!isJudged(on)) return []
  const verdict = value === null || !isOwn ? null : verdictSchemas[on].parse(value)
  return [{ on, key, value: verdict, revision, at: updatedAt.toISOString() }]
}

function holding(stored: readonly StoredVerdict[]): ReviewVerdicts {
  const of = (on: Judged) =>
    Object.fromEntries(
      stored.flatMap((each) => (each.on === on && each.value !== null ? [[each.key, each.value]] : [])),
    )
  return reviewVerdictsSchema.parse({
    answers: of('answers'),
    facts: of('facts'),
    withheld: of('withheld'),
    contradictions: of('contradictions'),
  })
}

function byQuestion(added: JudgedRows['added']): JudgedSubmission['added'] {
  const keys = [...new Set(added.map(({ key }) => key))]
  const of = (key: string) => added.filter((each) => each.key === key)
  return Object.fromEntries(
    keys.map((key) => [key, of(key).map(({ evidence }) => storedEvidenceSchema.parse(evidence))]),
  )
}
