import { fieldName, type TypedAnswer } from '../../../../lib/browser/typed/typed-answer'
import type { QuestionView } from '../../../../lib/core/format/question-view'
import { TextArea } from '../../../ui/field/text-area'
import type { FieldErrors } from '../field-errors'
import { EvidenceFields } from './evidence-fields'

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
      <TextArea
        {...field('note')}
        label="Note for your team"
        hint="Only your team reads it. It is never in a report."
      />
      <TextArea
        {...field('remark')}
        label="Remark for readers"
        hint="Auditors and everybody who reads the report can read it."
      />
      <EvidenceFields question={question} rows={typed.evidence} removed={removed} errors={errors} />
      <TextArea
        {...field('withheld')}
        label="Reason for not publishing"
        hint="The answer counts as usual. Readers outside see only this reason."
        rows={2}
      />
    </div>
  )
}
