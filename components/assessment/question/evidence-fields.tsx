'use client'

import { useState } from 'react'
import { evidenceAskedWords } from '@/lib/core/questionnaire/question-words'
import type { QuestionView } from '../../questionnaire/question-view'
import { evidenceKindWords } from '../../questionnaire/words'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import type { FieldErrors } from './field-errors'
import { fieldName, type TypedEvidence } from './typed-answer'

type EvidenceFieldsProps = { question: QuestionView; rows: readonly TypedEvidence[]; errors: FieldErrors }

/** Links to evidence. One empty row is always there, so that no script is needed to add one. */
export function EvidenceFields({ question, rows, errors }: EvidenceFieldsProps) {
  const [count, setCount] = useState(rows.length + 1)
  return (
    <div className="flex flex-col gap-4">
      <p className="measure text-ink-soft">{evidenceAskedWords[question.evidence]}</p>
      {Array.from({ length: count }, (_, row) => (
        <EvidenceRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
          key={row}
          questionId={question.id}
          row={row}
          typed={rows[row]}
          errors={errors}
        />
      ))}
      <div className="with-scripts">
        <Button type="button" look="quiet" onClick={() => setCount(count + 1)}>
          Add another piece of evidence
        </Button>
      </div>
    </div>
  )
}

type EvidenceRowProps = {
  questionId: string
  row: number
  typed: TypedEvidence | undefined
  errors: FieldErrors
}

function EvidenceRow({ questionId, row, typed, errors }: EvidenceRowProps) {
  const field = (name: keyof TypedEvidence) => ({
    id: fieldName(questionId, `evidence.${row}.${name}`),
    name: fieldName(questionId, `evidence.${row}.${name}`),
    defaultValue: typed?.[name],
    error: errors[`evidence.${row}.${name}`],
  })
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-box border border-line p-4">
      <legend className="px-1 font-semibold">Evidence {row + 1}</legend>
      <TextField {...field('title')} label="Title" autoComplete="off" />
      <TextField
        {...field('url')}
        type="url"
        label="Web address"
        autoComplete="off"
        hint="Starts with https:// or http://"
      />
      <Select {...field('kind')} label="Kind" choices={kinds} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field('speaksOf')} type="date" label="Date it speaks of" />
        <TextField {...field('expires')} type="date" label="Expires" optional />
      </div>
    </fieldset>
  )
}

const kinds = [
  { value: '', text: 'Choose a kind' },
  { value: 'document', text: evidenceKindWords.document },
  { value: 'test-report', text: evidenceKindWords['test-report'] },
  { value: 'independent-test', text: evidenceKindWords['independent-test'] },
]
