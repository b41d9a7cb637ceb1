// Pieces of evidence of a product as its pages show them. Days are YYYY-MM-DD, instants ISO 8601 in UTC.

import type { EvidenceKind } from '../../format/schema/evidence-kinds'
import type { EvidenceLink } from './evidence'

/** Whether it no longer counts, or stops to within 60 days. */
export type Expiry = 'expired' | 'soon' | null

/** What a piece says since an instant. */
export type ShownVersion = {
  number: number
  value: EvidenceLink
  /** What its file was called when it was added; null where it has none, or the file is not there. */
  fileName: string | null
  /** Labels of the releases it speaks of. */
  releases: string[]
  by: { id: string; name: string }
  at: string
}

export type ListedPiece = {
  id: string
  now: ShownVersion
  expiry: Expiry
  struckOutAt: string | null
  /** How many answers of assessments name it, and how many of submissions. */
  answers: number
  submitted: number
}

/** A piece that an answer about a release names, or may name. */
export type PieceChoice = {
  id: string
  now: ShownVersion
  expiry: Expiry
  /** Where not, choosing it says that it speaks of this release too. */
  isOfRelease: boolean
  /** Its kind is weaker than the question asks for. */
  isWeaker: boolean
}

/** An answer of a draft that may name a piece too, as its form shows it. */
export type AnswerChoice = { id: string; ask: string; revision: number; asked: Asked; isWeaker: boolean }

/** What a question asks for as evidence. */
type Asked = 'none' | EvidenceKind

/** An answer that names a piece, in the assessment as it is now. */
export type NamingAnswer = {
  assessmentId: string
  release: string
  questionnaire: string
  question: { id: string; ask: string; section: string }
  /** Whether a draft is open; otherwise the next one begins with it. */
  isDraft: boolean
}

/** A submission that names a piece. */
export type NamingSubmission = { id: string; number: number; release: string; isUnderReview: boolean }

export type ShownPiece = Omit<ListedPiece, 'now'> & {
  /** The latest first. */
  versions: [ShownVersion, ...ShownVersion[]]
  namedBy: { answers: NamingAnswer[]; submissions: NamingSubmission[] }
}

/** Whether no submission and no answer outside of a draft names it, so that it may go with all its versions. */
export function isDeletable({ namedBy: { answers, submissions } }: ShownPiece): boolean {
  return submissions.length === 0 && answers.every(({ isDraft }) => isDraft)
}

/** How long before its last day a piece is named as one that expires. */
const daysOfWarning = 60

const day = 24 * 60 * 60 * 1000

/** The day until which a piece expires soon, seen from `today`. */
export function lastDayOfWarning(today: string): string {
  return new Date(Date.parse(today) + daysOfWarning * day).toISOString().slice(0, 10)
}

/** Whether evidence that counts up to `expires`, that day included, has expired on `today` or does so soon. */
export function expiryOf(expires: string | undefined, today: string): Expiry {
  if (expires === undefined || expires > lastDayOfWarning(today)) return null
  return expires < today ? 'expired' : 'soon'
}
