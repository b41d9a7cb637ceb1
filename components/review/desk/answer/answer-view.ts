import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import type { QuestionView } from '@/lib/core/format/question-view'
import type { LookFilter } from '@/lib/core/review/first-looks/look-tests'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'

/** One answer as the desk shows it: what the team says, with what, and what was said of it. */
export type AnswerView = {
  id: string
  /** "User control · weight 3". */
  place: string
  question: Pick<QuestionView, 'id' | 'kind' | 'ask' | 'choices' | 'evidence'>
  isRedLine: boolean
  reasons: readonly LookFilter[]
  /** Ids of the options or items that were chosen. */
  claimed: readonly string[]
  /** Why the question does not apply, where that is the answer. */
  because: string | null
  remark: string | null
  withheld: string | null
  evidence: readonly (EvidenceLink & { added: boolean })[]
  /** The provisions that answers may indicate, by standard. */
  mappings: readonly { title: string; provisions: string }[]
  /** What the auditor attached to the verdict, each with the address of its page. */
  files: readonly { name: string; href: string; about: string }[]
  verdict: AnswerVerdict | null
  revision: number
  /** "Confirmed for 3.0 / 1.1.0", of the review before. */
  earlier: string | null
  /** The verdict of the review before, where it can be taken over as it is. */
  takeOver: AnswerVerdict | null
  /** Every verdict there was, oldest first: "Confirmed, 29 November 2026". */
  history: readonly string[]
}

/** The id under which a verdict on an answer is saved. */
export function answerEntry(question: string): string {
  return `answers/${question}`
}
