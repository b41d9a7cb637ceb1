import 'server-only'
import type { FilePurpose } from '@/lib/core/answers/evidence/file-purpose'
import { findQuestion } from '@/lib/core/format/question-place'
import type { Question } from '@/lib/core/format/questionnaire'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { findTeamsRequest } from '../../reviews/pages/teams-threads'
import { isId } from '../../world/new-id'

/** The question that a file is for, and where its page is. */
export type FileUse = {
  productId: string
  ask: string
  /** What the question asks for as evidence. */
  asked: Question['evidence']['atLeast']
  back: string
  /** It renews a piece of this title; `ask` is empty then. */
  renews?: string
  /** Without an answer there is nothing that evidence could speak for. */
  isAnswered: boolean
}

/** What a file is uploaded for; null where the person may not add evidence there. */
export function findFileUse(person: Person, purpose: FilePurpose): Promise<FileUse | null> {
  switch (purpose.is) {
    case 'answer':
      return findAnswerUse(person, purpose)
    case 'request':
      return findRequestUse(person, purpose)
    case 'renewal':
      return findRenewalUse(person, purpose)
  }
}

function findRenewalUse(
  person: Person,
  { pieceId }: Extract<FilePurpose, { is: 'renewal' }>,
): Promise<FileUse | null> {
  return readAs(person, async (scope) => {
    if (!isId(pieceId)) return null
    const piece = await scope.db.evidence.findUnique({
      where: { id: pieceId },
      include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
    })
    const found = piece && (await scope.findProduct('create-products', piece.productId))
    if (!piece || !found || piece.struckOutAt) return null
    const back = `/products/${found.id}/evidence/${piece.id}/renew`
    const renews = storedText(piece.versions[0]?.title ?? '')
    return { productId: found.id, ask: '', asked: 'none', back, renews, isAnswered: true }
  })
}

function findAnswerUse(
  person: Person,
  { assessmentId, questionId }: Extract<FilePurpose, { is: 'answer' }>,
): Promise<FileUse | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', assessmentId)
    if (found?.decision !== 'yes') return null
    const place = findQuestion(requireQuestionnaire(found.pin), questionId)
    if (!place) return null
    const where = { assessmentId: found.id, kind: 'answer' as const, key: questionId }
    const entry = await scope.db.entry.findUnique({ where: { assessmentId_kind_key: where } })
    const { question, section } = place
    return {
      productId: found.productId,
      ask: question.ask,
      asked: question.evidence.atLeast,
      back: `/assessments/${found.id}/sections/${section.id}?open=${questionId}#question-${questionId}`,
      isAnswered: entry !== null && entry.value !== null,
    }
  })
}

async function findRequestUse(
  person: Person,
  { requestId }: Extract<FilePurpose, { is: 'request' }>,
): Promise<FileUse | null> {
  const found = await findTeamsRequest(person, requestId)
  if (!found?.mayAnswer || !found.isUnderReview) return null
  const question = findQuestion(found.questionnaire, found.request.question)?.question
  if (!question) return null
  const back = `/products/${found.product.id}/requests/${requestId}`
  return {
    productId: found.product.id,
    ask: question.ask,
    asked: question.evidence.atLeast,
    back,
    isAnswered: true,
  }
}

export type ReleaseChoice = { id: string; label: string }

/** The releases of a product that a file may speak of, the highest first; null where the person may not add evidence to it. */
export function findReleaseChoices(person: Person, productId: string): Promise<ReleaseChoice[] | null> {
  return readAs(person, async (scope) => {
    const product = await scope.findProduct('create-products', productId)
    if (!product) return null
    const rows = await scope.db.release.findMany({
      where: { productId: product.id },
      orderBy: { label: 'desc' },
      select: { id: true, label: true },
    })
    return rows.map(({ id, label }) => ({ id, label: storedText(label) }))
  })
}
