'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { AnswerValues } from '../../../lib/browser/autosave/answer-entries'
import type { AnswerStore } from '../../../lib/browser/autosave/answer-store'
import type { FieldState, SaveStatus } from '../../../lib/browser/autosave/question-entry'
import type { RejectedAnswer, SectionFormState } from './section-form-state'

type Answering = {
  store: AnswerStore
  assessmentId: string
  rejected: SectionFormState['rejected']
  /** The question whose note, remark and evidence the address, or a plain post, asks to show. */
  opened: string | null
  signInPath: string
  /** Where everybody may read the questions. */
  versionPath: string
  /** Today, YYYY-MM-DD, UTC. */
  date: string
}

/** Provides the answers of a page to its questions and its rail; each renders again only on its own changes. */
export const AnsweringContext = createContext<Answering | null>(null)

export function useQuestion(questionId: string): {
  fieldState: FieldState
  rejected: RejectedAnswer | undefined
} {
  const { store, rejected } = useAnswering()
  const read = () => store.fieldStateOf(questionId)
  const fieldState = useSyncExternalStore(store.subscribe, read, read)
  if (!fieldState) throw new Error(`The page has no question ${questionId}.`)
  return { fieldState, rejected: rejected[questionId] }
}

/** The save status of the answer to one question. */
export function useStatus(questionId: string): SaveStatus {
  const { store } = useAnswering()
  const read = () => store.statusOf(questionId)
  return useSyncExternalStore(store.subscribe, read, read) ?? { kind: 'untouched' }
}

/** What the questions of the page say at this moment. */
export function useCurrentAnswers(): AnswerValues {
  const { store } = useAnswering()
  return useSyncExternalStore(store.subscribe, store.answers, store.answers)
}

export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext)
  if (!answering) throw new Error('Questions are inside a section form.')
  return answering
}
