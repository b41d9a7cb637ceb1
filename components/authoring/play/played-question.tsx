import { browserWords } from '@/lib/words/browser-words'
import conditionMessages from '@/lib/words/generated/condition'
import playMessages from '@/lib/words/generated/play'
import { fieldName, type TypedAnswer, typedFrom } from '../../../lib/browser/typed/typed-answer'
import { fieldErrors } from '../../assessment/question/field-errors'
import { QuestionChoices } from '../../assessment/question/question-choices'
import { QuestionHead } from '../../assessment/question/question-head'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { Tag } from '../../ui/tag'
import type { PlayQuestion } from './play-part'

const { t } = browserWords({ ...conditionMessages, ...playMessages })

type PlayedQuestionProps = PlayQuestion & {
  /** "Question 3 of 11". */
  place: string
  typed: TypedAnswer | undefined
  applies: boolean
}

/** A question as assessors see it, with its condition above and what the linter says below. */
export function PlayedQuestion({ view, when, help, findings, place, typed, applies }: PlayedQuestionProps) {
  return (
    <section
      id={`question-${view.id}`}
      data-question={view.id}
      aria-label={t('play.question', { id: view.id, place })}
      className="question"
    >
      <QuestionHead question={view} place={place}>
        <code>{view.id}</code>
        {!applies && <Tag>{t('play.not-asked')}</Tag>}
      </QuestionHead>
      <div className="flex flex-col gap-4">
        <ChoiceGroup
          id={fieldName(view.id, 'says')}
          label={view.ask}
          legendSize="text-lead"
          hint={view.kind === 'checklist' ? t('play.tick-all') : undefined}
        >
          <QuestionChoices question={view} typed={typed ?? typedFrom(null)} errors={fieldErrors([])} />
        </ChoiceGroup>
        <div>{help}</div>
      </div>
      {when && <p className="text-small text-ink-soft">{t('condition.asked-if', { condition: when })}</p>}
      {findings}
    </section>
  )
}
