'use client'

import { useSyncExternalStore } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import saving from '@/lib/words/generated/saving'
import { questionPath } from '../page/question-path'
import { useAnswering } from './answering'

const { t } = browserWords(saving)

type WaitingElsewhereProps = {
  assessmentId: string
  /** Ids of the questions of other pages, by section. */
  otherQuestions: Readonly<Record<string, readonly string[]>>
}

/** Answers to questions that are not on this page and have not reached the server. */
export function WaitingElsewhere({ assessmentId, otherQuestions }: WaitingElsewhereProps) {
  const { store } = useAnswering()
  const waiting = useSyncExternalStore(store.subscribe, store.elsewhere, store.elsewhere)
  if (waiting.length === 0) return null
  return (
    <div className="border-s-4 border-accent ps-3 text-small">
      <p>{t('saving.elsewhere.title', { count: waiting.length })}</p>
      <ul>
        {waiting.map(({ questionId }, index) => (
          <li key={questionId}>
            <a
              href={questionPath(assessmentId, sectionOf(questionId), questionId)}
              className="inline-flex min-h-6 items-center"
            >
              {t('saving.elsewhere.link', { number: index + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )

  function sectionOf(questionId: string): string {
    return Object.entries(otherQuestions).find(([, ids]) => ids.includes(questionId))?.[0] ?? ''
  }
}
