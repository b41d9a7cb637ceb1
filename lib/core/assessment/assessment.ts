// An assessment as pages see it: the plain values that scoring reads, and beside each value its
// revision, who wrote it and when. Instants are UTC, ISO 8601, ending in Z.

import type { Answer, Answers, Explanations, Facts, FactValue } from '../answers/answer'
import type { EvidenceLink } from '../answers/evidence/evidence'
import type { OwnStatus, OwnStatuses } from '../answers/own-status'
import type { Questionnaire, QuestionnairePin } from '../format/questionnaire'
import type { Accountable, Product, ReleaseOfProduct } from '../products/product'
import type { State } from './access/lifecycle'
import type { Plan, PlanLine } from './plan/plan'

/** A person named in a record; a deleted account keeps its id and loses its name. */
export type Author = { id: string; name: string }

/** A stored value with its revision. Revision 0 means: never written. */
export type StoredEntry<T> = {
  value: T | null
  revision: number
  by: Author
  at: string
  /** Titles of the evidence that an answer names and that is left out, because it speaks of other releases. */
  elsewhere?: string[]
  /** A fact that the scope or the markets of the release wrote, and nobody has said since. */
  fromRelease?: true
}

export type Explanation = Explanations[string]

/** One line of a value's history, newest first. `copied` values came from another assessment. */
type Change<T> = { revision: number; before: T | null; after: T | null; by: Author; at: string }

/** A piece of evidence that an answer names says something else from an instant on, while the answer stayed as it was. */
export type Renewal = { before: EvidenceLink; after: EvidenceLink; by: Author; at: string }

/** `deleted`: how many pieces of evidence it named that were deleted later. `renewed`: until the next change. */
export type ChangeOfAnswer = Change<Answer> & { deleted: number; renewed: Renewal[] }

export type SubmissionSummary = {
  id: string
  assessmentId: string
  number: number
  submittedAt: string
  submittedBy: Author
  accountable: Accountable
}

export type AssessmentSummary = {
  id: string
  state: State
  questionnaire: QuestionnairePin & { title: string }
  startedAt: string
  /** The last change of any answer, fact, explanation or own status. */
  changedAt: string | null
  /** The latest few, newest first. Numbers count from 1, so that of the first is how many there are. */
  submissions: SubmissionSummary[]
}

export type OpenAssessment = AssessmentSummary & {
  product: Product
  release: ReleaseOfProduct
  organisation: { id: string; name: string }
  content: Questionnaire
  facts: Facts
  answers: Answers
  explanations: Explanations
  plan: Plan
  /** What the team says itself of provisions; left out where it says nothing. */
  own?: OwnStatuses | undefined
  stored: {
    facts: Record<string, StoredEntry<FactValue>>
    answers: Record<string, StoredEntry<Answer>>
    explanations: Record<string, StoredEntry<Explanation>>
    plan: Record<string, StoredEntry<PlanLine>>
    own: Record<string, StoredEntry<OwnStatus>>
  }
  /** Everyone who wrote something in it apart from the plan, latest first. */
  contributors: (Author & { lastAt: string })[]
  /** The newest version it may move on to, and the assessment it has become there, if it has. */
  later: { version: string; movedTo: string | null } | null
  /** It was made out of an earlier one by a carry-over. */
  carriedOver: boolean
  may: { answer: boolean; submit: boolean; openDraft: boolean }
}
