import { browserWords } from '@/lib/words/browser-words'
import answer from '@/lib/words/generated/answer'
import questionMessages from '@/lib/words/generated/question'
import {
  fieldName,
  notApplicableChoice,
  type TypedAnswer,
  unknownChoice,
} from '../../../lib/browser/typed/typed-answer'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { ChoiceRow } from '../../ui/field/choice-row'
import { TextArea } from '../../ui/field/text-area'
import { type FieldErrors, firstError } from './field-errors'

const { t } = browserWords({ ...answer, ...questionMessages })

type QuestionChoicesProps = { question: QuestionView; typed: TypedAnswer; errors: FieldErrors }

/** The possible answers of a question. The fields are native: their values are read from the form. */
export function QuestionChoices({ question, typed, errors }: QuestionChoicesProps) {
  const choices = [
    ...question.choices,
    { id: unknownChoice, text: t('answer.unknown') },
    ...(question.notApplicable ? [{ id: notApplicableChoice, text: t('question.not-applicable') }] : []),
  ]
  return (
    <>
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.id}
          kind={question.kind === 'choice' ? 'radio' : 'checkbox'}
          // Errors lead to the first; the others need none.
          {...(index === 0 ? { id: firstChoiceId(question.id) } : {})}
          name={fieldName(question.id, 'says')}
          value={choice.id}
          text={choice.text}
          defaultChecked={typed.chosen.includes(choice.id)}
          data-alone={isExclusive(choice) || undefined}
          data-asks-why={choice.id === notApplicableChoice || undefined}
        />
      ))}
      {question.notApplicable && (
        <div className="asked-why ms-8">
          <TextArea
            id={fieldName(question.id, 'because')}
            name={fieldName(question.id, 'because')}
            label={question.notApplicable}
            defaultValue={typed.because}
            error={firstError(errors, 'says.because', 'because')}
          />
        </div>
      )}
    </>
  )
}

/** The id of a question's first choice, to which errors lead. */
export function firstChoiceId(questionId: string): string {
  return fieldName(questionId, 'says-0')
}

function isExclusive(choice: { id: string; exclusive?: boolean }): boolean {
  return choice.exclusive === true || choice.id.startsWith('_')
}
