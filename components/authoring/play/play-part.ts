import type { ReactNode } from 'react'
import type { QuestionView } from '../../../lib/core/format/question-view'

/** A question to play with, and what the server has rendered for it. */
export type PlayQuestion = {
  view: QuestionView
  /** When it is asked, in words; null if always. */
  when: string | null
  help: ReactNode
  findings: ReactNode
}

export type PlaySection = { id: string; title: string; intro: string; questions: readonly PlayQuestion[] }
