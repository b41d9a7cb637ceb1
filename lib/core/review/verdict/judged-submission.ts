import type { Answers, Explanations, Facts } from '../../answers/answer'
import type { EvidenceLink } from '../../answers/evidence/evidence'
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

/** All evidence that an auditor can look at for one question: submitted, then added. */
export function evidenceFor(
  { answers, added = {} }: Pick<JudgedSubmission, 'answers' | 'added'>,
  question: string,
): readonly EvidenceLink[] {
  const later = Object.hasOwn(added, question) ? (added[question] ?? []) : []
  return [...(answers[question]?.evidence ?? []), ...later]
}
