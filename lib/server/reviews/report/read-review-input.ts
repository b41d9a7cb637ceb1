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
} satisfies Prisma.ReviewInclude
type Row = Prisma.ReviewGetPayload<{ include: typeof relations }>

type About = { id: string; number: number; release: string }

/**
 * All rows from which the review beside a report is made; null where no review of the product was ever asked for. Read in a scope
 * of a person, or of a share link of the product.
 */
export async function readReviewRows(db: Transaction, productId: string) {
  const reviews = await db.review.findMany({
    where: { productId },
    include: relations,
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  if (reviews.length === 0) return null
  const submissions = await db.$queryRaw<About[]>`
    SELECT id, number, release FROM submissions_of_product(${productId}::uuid)`
  return { reviews, findings: await readFindings(db, productId), submissions }
}

export type ReviewRows = NonNullable<Awaited<ReturnType<typeof readReviewRows>>>
/** A submission as it is stored. */
type OfSubmission = { id: string; content: string; contentDigest: string }

/**
 * The values of such rows. An auditor who was invited and has no account yet is named by their address, or by `invited` where
 * that is given. Throws where something stored does not match its digest.
 */
export function reviewInput(
  { reviews, findings, submissions }: ReviewRows,
  { id, content, contentDigest }: OfSubmission,
  invited?: string,
): ReviewInput {
  const { questionnaire, facts, answers } = readStoredContent(intact(content, contentDigest))
  return {
    questionnaire: requireQuestionnaire(questionnaire),
    facts,
    answers,
    conclusions: reviews
      .filter(({ submissionId }) => submissionId === id)
      .flatMap((row) => asConclusion(row, findings)),
    reviews: reviews.map((row) => asReviewOfProduct(row, submissions, invited)),
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

function asReviewOfProduct(
  row: Row,
  submissions: readonly About[],
  invited: string | undefined,
): ReviewOfProduct {
  const { id, auditor, invitations, askedAt, submissionId, state, steps, conclusion } = row
  const about = submissions.find((each) => each.id === submissionId)
  const last = isOpenReview(state) ? undefined : steps.findLast((step) => step.state === state)
  const outcome = outcomes.find((each) => each === conclusion?.outcome)
  return {
    id,
    auditor: storedText(auditor?.name ?? invited ?? invitations[0]?.email ?? ''),
    askedAt: askedAt.toISOString(),
    release: storedText(about?.release ?? ''),
    submission: about?.number ?? 0,
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
