'use client'

import { type RefObject, useCallback, useEffect } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import saving from '@/lib/words/generated/saving'
import type { AnswerStore } from '../../../lib/browser/autosave/answer-store'
import { saveSender } from '../../../lib/browser/sending/save-sender'
import { useSessionNews } from '../../../lib/browser/session/use-session-news'
import { readTyped, sameTyped } from '../../../lib/browser/typed/typed-answer'
import { asSentences } from '../../ui/form/as-sentence'
import { useLeavingWarning } from '../../ui/send/use-leaving-warning'
import { problemMessage } from '../entry/problem-message'
import { fieldsIn, questionAround, untickOthers } from '../question/question-element'
import { renderedIn } from './read-section-form'

const { t } = browserWords(saving)

/** Takes up what waits, saves what is meant when the page goes away, and warns only while something would be lost. */
export function useAutosave(store: AnswerStore, form: RefObject<HTMLFormElement | null>): void {
  useSessionNews(store.personId)
  const question = useCallback(() => questionOnLeaving(store), [store])
  const losesOnClose = useCallback(() => {
    store.commitAll()
    return !store.everythingIsSaved || store.unfinished.length > 0
  }, [store])
  useLeavingWarning({ form, question, losesOnClose })
  useEffect(() => {
    const settleHidden = () => document.visibilityState === 'hidden' && store.commitAll()
    const disconnect = store.connect()
    noteEarlyChanges(store, form)
    void store.resume()
    window.addEventListener('online', saveSender.retryNow)
    document.addEventListener('visibilitychange', settleHidden)
    return () => {
      store.commitAll()
      disconnect()
      window.removeEventListener('online', saveSender.retryNow)
      document.removeEventListener('visibilitychange', settleHidden)
    }
  }, [store, form])
}

/** Answers are sent on after the page is left; what is incomplete is not. */
function questionOnLeaving(store: AnswerStore): string | null {
  const { unfinished } = store
  return unfinished.length > 0
    ? t('saving.leave', { problems: asSentences(unfinished.map(problemMessage)) })
    : null
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
  for (const { id: questionId } of renderedIn(fields)) {
    const [typed, known] = [readTyped(fields, questionId), store.typedOf(questionId)]
    if (known && !sameTyped(typed, known)) store.change(questionId, typed)
  }
}
