import type { ReactNode } from 'react'
import type { Answer } from '@/lib/core/answers/answer'
import type { QuestionView } from '../../../lib/core/format/question-view'
import type { CopyNote } from '../page/copy-note'

/** A question as the page of its section shows it, with its answer as stored. */
export type SectionQuestion = {
  question: QuestionView
  /** "Question 3 of 11". */
  place: string
  answer: Answer | null
  revision: number
  /** Of the fields as they are rendered: a plain post tells by it which answers were changed. */
  digest: string
  /** What good looks like, for print. */
  guidance: string
  /** Where an answer to confirm came from; by default from another assessment. */
  copyNote?: CopyNote
  /** What somebody proposes, and who has proposed the answer, rendered on the server. */
  proposals?: ReactNode
  /** Shown below the answer: to whom the question is given, its comments. */
  beside?: ReactNode
}
