import { fieldName } from '../../../../lib/browser/typed/typed-answer'
import type { TypedEvidence } from '../../../../lib/browser/typed/typed-evidence'
import { evidenceKindWords } from '../../../questionnaire/words'
import { Button } from '../../../ui/button/button'
import { Select } from '../../../ui/field/select'
import { TextField } from '../../../ui/field/text-field'
import { formFields } from '../../section/read-section-form'
import type { FieldErrors } from '../field-errors'

type EvidenceRowProps = {
  questionId: string
  /** Counted as it is seen, from 1. */
  place: number
  /** The number in the names of its fields. */
  row: number
  typed: TypedEvidence | undefined
  isRemovable: boolean
  errors: FieldErrors
}

/** The fields of one piece of evidence. Emptying them removes nothing; the button does. */
export function EvidenceRow({ questionId, place, row, typed, isRemovable, errors }: EvidenceRowProps) {
  const nameOf = (name: string) => fieldName(questionId, `evidence.${row}.${name}`)
  const field = (name: 'title' | 'url' | 'kind' | 'speaksOf' | 'expires') => ({
    id: nameOf(name),
    name: nameOf(name),
    defaultValue: typed?.[name],
    error: errors[`evidence.${row}.${name}`],
  })
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-box border border-line p-4">
      <legend className="px-1 font-semibold">Evidence {place}</legend>
      <input type="hidden" name={nameOf('stored')} value={typed?.stored ? 'yes' : ''} />
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
      {isRemovable && (
        <div>
          <Button look="quiet" name={formFields.removeEvidence} value={`${questionId} ${row}`}>
            Remove<span className="spoken-only"> evidence {place}</span>
          </Button>
        </div>
      )}
    </fieldset>
  )
}

const kinds = [
  { value: '', text: 'Choose a kind' },
  { value: 'document', text: evidenceKindWords.document },
  { value: 'test-report', text: evidenceKindWords['test-report'] },
  { value: 'independent-test', text: evidenceKindWords['independent-test'] },
]
