import 'server-only'
import type { State } from '@/lib/core/assessment/access/lifecycle'
import { type Decision, may, type Operation } from '@/lib/core/assessment/access/policy'
import type { QuestionnairePin } from '@/lib/core/format/questionnaire'
import type { ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { actorOf, type Person } from '../identity/person'
import type { NewEvent } from '../records/events'
import type { Transaction } from '../world/transaction'

/** What one person may see, inside one transaction. What they may not see, the finders do not find. */
export type Scope<P extends Person = Person> = {
  person: P
  /** The only client that reaches an organisation's data; its rows are found through the finders first. */
  db: Transaction
  /** Checks a permission for a resource without a lifecycle state (an organisation or product). */
  isAllowed: (operation: Operation, organisationId: string) => boolean
  /** The same for what was asked for: a refusal is logged. */
  isGranted: (operation: Operation, organisationId: string) => Promise<boolean>
  findAssessment: (operation: Operation, id: string) => Promise<FoundAssessment | null>
  findProduct: (operation: Operation, id: string) => Promise<FoundProduct | null>
  findRelease: (operation: Operation, id: string) => Promise<FoundRelease | null>
  findSubmission: (operation: Operation, id: string) => Promise<FoundSubmission | null>
  /** For the team. An auditor comes by the review itself (as-auditor.ts). */
  findReview: (operation: Operation, id: string) => Promise<FoundReview | null>
}

/** A scope that changes things. */
export type ChangeScope<P extends Person = Person> = Scope<P> & {
  /** Records an event; events are written at the end of the transaction, in this order. */
  record: (event: Omit<NewEvent, 'personId'>) => void
}

/** An assessment that may be reached, with what the policy was asked about. */
export type FoundAssessment = {
  id: string
  organisationId: string
  productId: string
  releaseId: string
  state: State
  draft: { id: string; number: number } | null
  pin: QuestionnairePin
  decision: Exclude<Decision, 'hidden'>
}
export type FoundProduct = { id: string; organisationId: string }
export type FoundRelease = FoundProduct & { productId: string }
export type FoundSubmission = FoundProduct & { assessmentId: string; releaseId: string; productId: string }

export type FoundReview = FoundProduct & { productId: string; submissionId: string; state: ReviewState }

export function isAllowed(person: Person, operation: Operation, organisationId: string): boolean {
  return may(actorOf(person), operation, { organisationId })
}
