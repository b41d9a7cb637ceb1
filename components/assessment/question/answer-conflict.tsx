'use client'

import type { ReactNode } from 'react'
import type { Answer } from '@/lib/core/answers/answer'
import type { Author } from '@/lib/core/assessment/assessment'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { Moment } from '../../layout/moment'
import { Isolated } from '../../ui/isolated'
import { answerWords } from '../page/answer-words'

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
        {isOneself ? (
          'This answer was changed by you, in another tab or on another device'
        ) : (
          <>
            This answer was changed by <Isolated>{by.name}</Isolated>
          </>
        )}
        , <Moment at={at} />
      </p>
      <p className="mt-2 text-ink-soft">{isOneself ? 'Your other answer:' : 'Theirs:'}</p>
      <ul className="list-disc ps-5">
        {answerWords(question, theirs?.says ?? null).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {theirs?.note && (
        <p className="mt-1">
          Note (team only): <Isolated>{theirs.note}</Isolated>
        </p>
      )}
      {theirs?.remark && (
        <p className="mt-1">
          Remark (in the report): <Isolated>{theirs.remark}</Isolated>
        </p>
      )}
      <p className="mt-2 text-ink-soft">
        {isOneself
          ? 'The one of this page is above. Keep this one, or take the other; the history keeps both.'
          : 'Your version is shown above. Keep yours, or take theirs; the history keeps both.'}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">{children}</div>
    </div>
  )
}
