'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { AnswerStore, Said } from '../autosave/answer-store'
import type { QuestionState } from '../autosave/question-entry'
import type { RejectedAnswer, SectionFormState } from './section-form-state'

type Answering = { store: AnswerStore; rejected: SectionFormState['rejected']; signInPath: string }

/** Hands the answers of a page to its questions and its rail; each draws itself anew on its own changes only. */
export const AnsweringContext = createContext<Answering | null>(null)

export function useQuestion(questionId: string): {
  state: QuestionState
  rejected: RejectedAnswer | undefined
  signInPath: string
} {
  const { store, rejected, signInPath } = useAnswering()
  const read = () => store.stateOf(questionId)
  const state = useSyncExternalStore(store.subscribe, read, read)
  if (!state) throw new Error(`The page has no question ${questionId}.`)
  return { state, rejected: rejected[questionId], signInPath }
}

/** What the questions of the page say at this moment. */
export function useSaid(): Said {
  const { store } = useAnswering()
  return useSyncExternalStore(store.subscribe, store.said, store.said)
}

export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext)
  if (!answering) throw new Error('Questions stand inside a section form.')
  return answering
}
