import 'server-only'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import type {
  FindingSince,
  ReviewInput,
  ReviewOfProduct,
  StoredConclusion,
} from '@/lib/core/report/review/review-input'
import { readStoredConclusion } from '@/lib/core/review/conclusion/build-conclusion'
import type { Conclusion } from '@/lib/core/review/conclusion/conclusion-schema'
import { outcomes } from '@/lib/core/review/conclusion/outcomes'
import { isOpenReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { Finding } from '@/lib/core/review/lifecycle/review-thread'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Prisma } from '../../generated/client'
import { intact } from '../../world/digest'
import type { Transaction } from '../../world/transaction'
import { readFindings } from '../findings/read-findings'

const relations = {
  auditor: { select: { name: true } },
  steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  conclusion: true,
  invitations: { select: { email: true }, orderBy: { createdAt: 'desc' }, take: 1 },
  submission: { select: { number: true, assessment: { select: { release: { select: { label: true } } } } } },
} satisfies Prisma.ReviewInclude
type Row = Prisma.ReviewGetPayload<{ include: typeof relations }>

/** All rows from which the review beside a report is made; null where no review of the product was ever asked for. */
export async function readReviewRows(db: Transaction, { id, productId }: { id: string; productId: string }) {
  const reviews = await db.review.findMany({
    where: { productId },
    include: relations,
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  if (reviews.length === 0) return null
  const { content, contentDigest } = await db.submission.findUniqueOrThrow({
    where: { id },
    select: { content: true, contentDigest: true },
  })
  return { id, reviews, findings: await readFindings(db, productId), content, contentDigest }
}

type ReviewRows = NonNullable<Awaited<ReturnType<typeof readReviewRows>>>

/** The values of such rows. Throws where something stored does not match its digest. */
export function reviewInput({ id, reviews, findings, content, contentDigest }: ReviewRows): ReviewInput {
  const { questionnaire, facts, answers } = readStoredContent(intact(content, contentDigest))
  return {
    questionnaire: requireQuestionnaire(questionnaire),
    facts,
    answers,
    conclusions: reviews
      .filter(({ submissionId }) => submissionId === id)
      .flatMap((row) => asConclusion(row, findings)),
    reviews: reviews.map(asReviewOfProduct),
  }
}

function asConclusion(row: Row, findings: readonly Finding[]): StoredConclusion[] {
  if (!row.conclusion) return []
  const { content, digest } = row.conclusion
  const conclusion = readStoredConclusion(intact(content, digest))
  const withdrawn = row.steps.find(({ step }) => step === 'withdraw')
  return [
    {
      conclusion,
      digest,
      ...(withdrawn ? { withdrawn: reasoned(withdrawn) } : {}),
      since: conclusion.findings.flatMap((frozen) => since(frozen, findings)),
      stopsAsked: stopsOf(row),
    },
  ]
}

/** What happened to a finding after it was frozen; nothing where nothing did. */
function since(frozen: Conclusion['findings'][number], findings: readonly Finding[]): FindingSince[] {
  const now = findings.find(({ id }) => id === frozen.id)
  const steps = now?.steps.slice(frozen.steps.length) ?? []
  if (!now || steps.length === 0) return []
  const given = steps.map(({ text, ...step }) => ({ ...step, ...(text === null ? {} : { text }) }))
  return [{ id: frozen.id, state: now.state, steps: given }]
}

function asReviewOfProduct(row: Row): ReviewOfProduct {
  const { id, auditor, invitations, askedAt, submission, state, steps, conclusion } = row
  const last = isOpenReview(state) ? undefined : steps.findLast((step) => step.state === state)
  const outcome = outcomes.find((each) => each === conclusion?.outcome)
  return {
    id,
    auditor: storedText(auditor?.name ?? invitations[0]?.email ?? ''),
    askedAt: askedAt.toISOString(),
    release: storedText(submission.assessment.release.label),
    submission: submission.number,
    state,
    ...(outcome ? { outcome } : {}),
    ...(last ? { endedAt: last.at.toISOString() } : {}),
    ...(last?.reason ? { reason: storedText(last.reason) } : {}),
    stopsAsked: stopsOf(row),
  }
}

function stopsOf({ steps }: Row) {
  return steps.filter(({ step }) => step === 'ask-to-stop').map(reasoned)
}

function reasoned({ at, reason }: { at: Date; reason: string | null }) {
  return { at: at.toISOString(), reason: storedText(reason ?? '') }
}
