// What somebody proposes as the answer to a question, and the links by which people without an account do. Instants are
// UTC, ISO 8601. A proposal is no answer: nothing that scores or reports reads it.

import type { Answer } from '../answer'

type ProposalState = 'open' | 'accepted' | 'changed' | 'declined'

/** `by` and `answer` are null once the texts were erased. */
export type Proposal = {
  id: string
  /** The question. */
  key: string
  by: string | null
  answer: Answer | null
  at: string
  state: ProposalState
  /** Who decided, when, and the revision of the answer that holds it. */
  decision: { by: string; at: string; revision: number | null } | null
}

/** What a page of the team says of a link; its token is not kept. */
export type AskLinkSummary = {
  id: string
  asked: string
  /** How many questions it shows. */
  questions: number
  by: string
  expiresAt: string
  state: 'open' | 'revoked' | 'expired'
  /** How many proposals came through it. */
  proposals: number
}

/** Questions of one link at most, so that its page stays one that somebody reads. */
export const mostAsked = 100
/** Longest texts of a link, in characters. */
export const askLengths = { asked: 200, message: 2000 } as const
/** How long a link works. */
export const daysAsked = 14
