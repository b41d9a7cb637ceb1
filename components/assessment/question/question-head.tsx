import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import knows from '@/lib/words/generated/knows'
import questionMessages from '@/lib/words/generated/question'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { Tag } from '../../ui/tag'

const { t } = browserWords({ ...knows, ...questionMessages })

type QuestionHeadProps = {
  question: Pick<QuestionView, 'knows' | 'essential'>
  /** "Question 3 of 11". */
  place: string
  children?: ReactNode
}

/** Which question this is, whom to ask, and whether it belongs to a first sitting. */
export function QuestionHead({ question, place, children }: QuestionHeadProps) {
  return (
    <p className="question-head">
      <span>{place}</span>
      <span>{t('question.ask', { who: t(`knows.${question.knows}`) })}</span>
      {question.essential && <Tag tone="accent">{t('question.essential')}</Tag>}
      {children}
    </p>
  )
}
