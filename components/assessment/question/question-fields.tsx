'use client'

import { useState } from 'react'
import {
  fieldName,
  notApplicableChoice,
  type TypedAnswer,
  unknownChoice,
} from '../../../lib/browser/typed/typed-answer'
import { isBegun } from '../../../lib/browser/typed/typed-evidence'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { Disclosure } from '../../ui/disclosure'
import { ChoiceRow } from '../../ui/field/choice-row'
import { TextArea } from '../../ui/field/text-area'
import { EvidenceFields } from './evidence-fields'
import { type FieldErrors, firstError } from './field-errors'

type QuestionFieldsProps = { question: QuestionView; typed: TypedAnswer; errors: FieldErrors }

/** All fields of an answer. They are native fields: their values are read from the form. */
export function QuestionChoices({ question, typed, errors }: QuestionFieldsProps) {
  const choices = [
    ...question.choices,
    { id: unknownChoice, text: 'I don’t know yet' },
    ...(question.notApplicable ? [{ id: notApplicableChoice, text: 'Not applicable, because …' }] : []),
  ]
  return (
    <>
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.id}
          kind={question.kind === 'choice' ? 'radio' : 'checkbox'}
          id={choiceId(question.id, index)}
          name={fieldName(question.id, 'says')}
          value={choice.id}
          text={choice.text}
          defaultChecked={typed.chosen.includes(choice.id)}
          data-alone={isExclusive(choice) || undefined}
          data-asks-why={choice.id === notApplicableChoice || undefined}
        />
      ))}
      {question.notApplicable && (
        <div className="ms-8 hidden group-has-[input[data-asks-why]:checked]/question:block">
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

/** The id of a question's nth choice: errors lead to the first. */
export function choiceId(questionId: string, index: number): string {
  return fieldName(questionId, `says-${index}`)
}

function isExclusive(choice: { id: string; exclusive?: boolean }): boolean {
  return choice.exclusive === true || choice.id.startsWith('_')
}

/** Note, remark, evidence and a justified silence, folded until needed. */
export function QuestionExtras({
  question,
  typed,
  removed,
  errors,
}: QuestionFieldsProps & { removed: readonly number[] }) {
  const hasErrors = Object.keys(errors).some((field) => /^(note|remark|withheld|evidence)/.test(field))
  const [hadErrors, setHadErrors] = useState(hasErrors)
  // What was unfolded to be fixed stays so while somebody fixes it.
  if (hasErrors && !hadErrors) setHadErrors(true)
  return (
    <Disclosure summary={extrasWords(typed)} open={hadErrors}>
      <div className="flex max-w-2xl flex-col gap-6 border-s-2 border-line ps-4 pb-1">
        <TextArea
          id={fieldName(question.id, 'note')}
          name={fieldName(question.id, 'note')}
          label="Note for your team"
          optional
          hint="Only your team reads it. It is never in a report."
          defaultValue={typed.note}
          error={errors.note}
        />
        <TextArea
          id={fieldName(question.id, 'remark')}
          name={fieldName(question.id, 'remark')}
          label="Remark for readers"
          optional
          hint="Auditors and everybody who reads the report can read it."
          defaultValue={typed.remark}
          error={errors.remark}
        />
        <EvidenceFields question={question} rows={typed.evidence} removed={removed} errors={errors} />
        <TextArea
          id={fieldName(question.id, 'withheld')}
          name={fieldName(question.id, 'withheld')}
          label="Reason for not publishing"
          optional
          hint="The answer counts as usual. Readers outside see only this reason."
          rows={2}
          defaultValue={typed.withheld}
          error={errors.withheld}
        />
      </div>
    </Disclosure>
  )
}

function extrasWords({ note, remark, evidence, withheld }: TypedAnswer): string {
  const count = evidence.filter(isBegun).length
  const parts = [
    note ? 'a note' : '',
    remark ? 'a remark' : '',
    count === 1 ? '1 piece of evidence' : count > 1 ? `${count} pieces of evidence` : '',
    withheld ? 'withheld' : '',
  ].filter(Boolean)
  return parts.length > 0 ? `Note, remark and evidence: ${parts.join(', ')}` : 'Note, remark and evidence'
}
