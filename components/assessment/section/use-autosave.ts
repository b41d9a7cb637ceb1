'use client'

import { type RefObject, useEffect } from 'react'
import type { AnswerStore } from '../../autosave/answer-store'
import { saveSender } from '../../autosave/save-sender'
import { useSessionNews } from '../../autosave/use-session-news'
import { fieldsIn, questionAround, untickOthers } from '../question/question-element'
import { readTyped, sameTyped } from '../question/typed-answer'
import { formFields } from './read-section-form'

/** Takes up what waits, saves what is meant when the page goes away, and warns only while something is unsaved. */
export function useAutosave(store: AnswerStore, form: RefObject<HTMLFormElement | null>): void {
  useSessionNews(store.personId)
  useEffect(() => {
    const settleHidden = () => document.visibilityState === 'hidden' && store.settleAll()
    const warn = (event: BeforeUnloadEvent) => {
      store.settleAll()
      if (!store.everythingIsSaved || store.hasUnfinished) event.preventDefault()
    }
    const disconnect = store.connect()
    noteEarlyChanges(store, form)
    void store.resume()
    window.addEventListener('online', saveSender.retryNow)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', settleHidden)
    return () => {
      store.settleAll()
      disconnect()
      window.removeEventListener('online', saveSender.retryNow)
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', settleHidden)
    }
  }, [store, form])
}

/** Something in a question's fields has changed. */
export function noteChange(store: AnswerStore, target: EventTarget): void {
  const question = questionAround(target)
  const questionId = question?.dataset.question
  if (!questionId) return
  if (target instanceof HTMLInputElement && target.type === 'checkbox') untickOthers(target)
  store.change(questionId, readTyped(fieldsIn(question), questionId))
}

/** The focus has left a question. */
export function noteLeaving(store: AnswerStore, target: EventTarget, next: EventTarget | null): void {
  const question = questionAround(target)
  const questionId = question?.dataset.question
  const staysInside = next instanceof Node && question?.contains(next)
  if (questionId && !staysInside) store.leave(questionId)
}

/** Somebody may have answered before the scripts were there. */
function noteEarlyChanges(store: AnswerStore, form: RefObject<HTMLFormElement | null>): void {
  if (!form.current) return
  const fields = new FormData(form.current)
  for (const questionId of fields.getAll(formFields.question).map(String)) {
    const [typed, known] = [readTyped(fields, questionId), store.typedOf(questionId)]
    if (known && !sameTyped(typed, known)) store.change(questionId, typed)
  }
}
