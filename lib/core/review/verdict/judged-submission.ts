import type { Answers, Explanations, Facts } from '../../answers/answer'
import type { EvidenceLink } from '../../answers/evidence/evidence'
import { jsonDigest } from '../../format/hash/content-hash'
import type { Questionnaire } from '../../format/questionnaire'
import type { ReviewScope } from '../scope'

/** What a review is about: the frozen content of a submission, and what the team has added since it was asked to. */
export type JudgedSubmission = {
  questionnaire: Questionnaire
  facts: Facts
  answers: Answers
  explanations: Explanations
  /** Evidence added during the review, by question. */
  added?: Readonly<Record<string, readonly EvidenceLink[]>> | undefined
  scope: ReviewScope
}

type Given = Pick<JudgedSubmission, 'answers' | 'added'>

/** All evidence that an auditor can look at for one question: submitted, then added. */
export function evidenceFor(given: Given, question: string): readonly EvidenceLink[] {
  return [...(given.answers[question]?.evidence ?? []), ...addedFor(given, question)]
}

/** What was added and the answer does not name: what a resubmission took up is its own evidence. */
export function addedFor({ answers, added = {} }: Given, question: string): readonly EvidenceLink[] {
  const named = (answers[question]?.evidence ?? []).map(jsonDigest)
  const later = Object.hasOwn(added, question) ? (added[question] ?? []) : []
  return later.filter((piece) => !named.includes(jsonDigest(piece)))
}
