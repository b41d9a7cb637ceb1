'use client'

import type { ReactNode } from 'react'
import type { Answer } from '@/lib/core/answers/answer'
import type { Author } from '@/lib/core/assessment/assessment'
import { browserWords } from '@/lib/words/browser-words'
import conflict from '@/lib/words/generated/conflict'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { momentIn } from '../../layout/moment'
import { answerWords } from '../../questionnaire/answer-words'
import { isolate } from '../../ui/isolated'
import { AnswerNotes } from '../page/answer-notes'

const { t, rich } = browserWords(conflict)

type AnswerConflictProps = {
  question: QuestionView
  theirs: Answer | null
  by: Author
  /** The other change was made by the same person, in another tab or on another device. */
  isOneself: boolean
  at: string
  /** The two choices: buttons of this page. */
  children: ReactNode
}

/** The same answer was changed twice. Both are shown; neither is lost until somebody chooses. */
export function AnswerConflict({ question, theirs, by, isOneself, at, children }: AnswerConflictProps) {
  return (
    <div role="alert" className="mt-4 rounded-box border-2 border-accent bg-surface p-4">
      <p className="font-semibold">
        {isOneself
          ? rich('conflict.answer.own', momentIn(at))
          : rich('conflict.answer.other', { ...momentIn(at), name: by.name, person: isolate })}
      </p>
      <p className="mt-2 text-ink-soft">
        {isOneself ? t('conflict.answer.your-other') : t('conflict.answer.theirs')}
      </p>
      <ul className="list-disc ps-5">
        {answerWords(question, theirs?.says ?? null).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <AnswerNotes answer={theirs} className="mt-1" />
      <p className="mt-2 text-ink-soft">
        {isOneself ? t('conflict.answer.choose-own') : t('conflict.answer.choose')}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">{children}</div>
    </div>
  )
}
