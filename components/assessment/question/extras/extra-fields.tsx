import { browserWords } from '@/lib/words/browser-words'
import questionMessages from '@/lib/words/generated/question'
import { fieldName, type TypedAnswer } from '../../../../lib/browser/typed/typed-answer'
import type { QuestionView } from '../../../../lib/core/format/question-view'
import { TextArea } from '../../../ui/field/text-area'
import type { FieldErrors } from '../field-errors'
import { EvidenceFields } from './evidence-fields'

const { t } = browserWords(questionMessages)

export type ExtraFieldsProps = {
  question: QuestionView
  typed: TypedAnswer
  /** Rows of evidence that were removed since the fields were filled. */
  removed: readonly number[]
  errors: FieldErrors
}

/** The fields beside the answer itself. */
export function ExtraFields({ question, typed, removed, errors }: ExtraFieldsProps) {
  const field = (name: 'note' | 'remark' | 'withheld') => ({
    id: fieldName(question.id, name),
    name: fieldName(question.id, name),
    defaultValue: typed[name],
    error: errors[name],
    optional: true,
  })
  return (
    <div className="flex max-w-2xl flex-col gap-6 border-s-2 border-line ps-4 pb-1">
      <TextArea {...field('note')} label={t('question.note')} hint={t('question.note-hint')} />
      <TextArea {...field('remark')} label={t('question.remark')} hint={t('question.remark-hint')} />
      <EvidenceFields question={question} rows={typed.evidence} removed={removed} errors={errors} />
      <TextArea
        {...field('withheld')}
        label={t('question.withheld')}
        hint={t('question.withheld-hint')}
        rows={2}
      />
    </div>
  )
}
