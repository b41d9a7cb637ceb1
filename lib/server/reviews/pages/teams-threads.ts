import 'server-only'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { AddedEvidence, EvidenceRequest, Finding } from '@/lib/core/review/lifecycle/review-thread'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import type { Person } from '../../identity/person'
import { isId } from '../../world/new-id'
import { readVerdictFiles, type VerdictFile } from '../files/read-files'
import { readFindings } from '../findings/read-findings'
import { readAddedEvidence, readRequests } from '../requests/read-requests'
import { submittedQuestionnaire } from '../requests/submitted-questionnaire'

export type TeamsFindings = {
  product: { id: string; name: string; organisationId: string }
  findings: Finding[]
  /** Whether the person writes for the team, and whether they accept findings as they are. */
  mayAnswer: boolean
  mayAccept: boolean
}

/** All findings on a product, for its members; null where it is not theirs to see. */
export function findTeamsFindings(person: Person, productId: string): Promise<TeamsFindings | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('read-review', productId)
    if (!found) return null
    return { ...(await about(scope, found)), findings: await readFindings(scope.db, found.id) }
  })
}

export type TeamsFinding = Omit<TeamsFindings, 'findings'> & {
  finding: Finding
  questionnaire: Questionnaire
}

/** One finding on a product, with the version its questions are worded in; null where it is not theirs to see. */
export function findTeamsFinding(
  person: Person,
  { productId, findingId }: { productId: string; findingId: string },
): Promise<TeamsFinding | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('read-review', productId)
    const findings = found ? await readFindings(scope.db, found.id) : []
    const finding = findings.find(({ id }) => id === findingId)
    const review = finding && (await scope.findReview('read-review', finding.reviewId))
    if (!found || !review) return null
    const questionnaire = await submittedQuestionnaire(scope, review.submissionId)
    return { ...(await about(scope, found)), finding, questionnaire }
  })
}

export type TeamsRequest = Omit<TeamsFindings, 'findings'> & {
  reviewId: string
  request: EvidenceRequest
  /** What the team added at its question. */
  added: AddedEvidence[]
  questionnaire: Questionnaire
  isUnderReview: boolean
}

/** One request of an auditor, for members; null where it is not theirs to see. */
export async function findTeamsRequest(person: Person, requestId: string): Promise<TeamsRequest | null> {
  return readAs(person, async (scope) => {
    const row = isId(requestId)
      ? await scope.db.evidenceRequest.findUnique({ where: { id: requestId } })
      : null
    const review = row && (await scope.findReview('read-review', row.reviewId))
    if (!review) return null
    const requests = await readRequests(scope.db, review.id)
    const request = requests.find(({ id }) => id === requestId)
    if (!request) return null
    const added = await readAddedEvidence(scope.db, review.id)
    return {
      ...(await about(scope, { id: review.productId, organisationId: review.organisationId })),
      reviewId: review.id,
      request,
      added: added.filter(({ question }) => question === request.question),
      questionnaire: await submittedQuestionnaire(scope, review.submissionId),
      isUnderReview: review.state === 'accepted',
    }
  })
}

export type TeamsThreads = {
  requests: EvidenceRequest[]
  /** Those of verdicts; none before the review was returned or concluded. */
  files: VerdictFile[]
  questionnaire: Questionnaire
}

/** What was asked for in a review, and the files of its verdicts, for members; null where it is not theirs to see. */
export function findTeamsThreads(person: Person, reviewId: string): Promise<TeamsThreads | null> {
  return readAs(person, async (scope) => {
    const review = await scope.findReview('read-review', reviewId)
    if (!review) return null
    const requests = await readRequests(scope.db, review.id)
    const files = await readVerdictFiles(scope.db, review.id)
    return { requests, files, questionnaire: await submittedQuestionnaire(scope, review.submissionId) }
  })
}

async function about(
  { db, isAllowed }: Scope,
  { id, organisationId }: { id: string; organisationId: string },
) {
  const { name } = await db.product.findUniqueOrThrow({ where: { id }, select: { name: true } })
  return {
    product: { id, organisationId, name: storedText(name) },
    mayAnswer: isAllowed('answer-review', organisationId),
    mayAccept: isAllowed('accept-finding', organisationId),
  }
}
