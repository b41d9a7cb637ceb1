// What auditor and team write to each other about a finding or a request, as pages show it. Instants are ISO 8601, UTC.

import type { EvidenceLink } from '../../answers/evidence/evidence'
import type { FindingContent } from './finding'
import type { FindingState, FindingStep } from './finding-lifecycle'

/** A file of the review itself. `bytes` and `sha256` are of what is stored; `type` is one such as "pdf". */
export type ReviewFile = {
  id: string
  /** The review in which it was attached. */
  reviewId: string
  name: string
  type: string
  bytes: number
  sha256: string
  by: string
  at: string
}

export type Message = { id: string; by: string; at: string; text: string }

export type Finding = {
  id: string
  /** The review in which it was raised. */
  reviewId: string
  content: FindingContent
  state: FindingState
  raisedBy: { id: string; name: string }
  raisedAt: string
  /** Oldest first. */
  steps: { step: FindingStep; by: string; at: string; text: string | null }[]
  thread: Message[]
  files: ReviewFile[]
}

/** Evidence that an auditor asks for at one question, with what was written about it. */
export type EvidenceRequest = {
  id: string
  question: string
  by: string
  at: string
  thread: Message[]
  files: ReviewFile[]
}

/** Evidence that the team added during the review. */
export type AddedEvidence = { id: string; question: string; by: string; at: string; evidence: EvidenceLink }
