import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import { browserWords } from '@/lib/words/browser-words'
import questionMessages from '@/lib/words/generated/question'
import { fieldName } from '../../../../lib/browser/typed/typed-answer'
import type { TypedEvidence } from '../../../../lib/browser/typed/typed-evidence'
import { Button } from '../../../ui/button/button'
import { Select } from '../../../ui/field/select'
import { TextField } from '../../../ui/field/text-field'
import { spoken } from '../../../ui/spoken'
import { formFields } from '../../section/read-section-form'
import type { FieldErrors } from '../field-errors'

const { t, rich } = browserWords(questionMessages)

type EvidenceRowProps = {
  questionId: string
  /** Counted as it is seen, from 1. */
  place: number
  /** The number in the names of its fields. */
  row: number
  typed: TypedEvidence | undefined
  isRemovable: boolean
  errors: FieldErrors
  fileAddress?: string
}

/** The fields of one piece of evidence. Emptying them removes nothing; the button does. */
export function EvidenceRow({
  questionId,
  place,
  row,
  typed,
  isRemovable,
  errors,
  fileAddress,
}: EvidenceRowProps) {
  const nameOf = (name: string) => fieldName(questionId, `evidence.${row}.${name}`)
  const field = (name: 'title' | 'url' | 'kind' | 'speaksOf' | 'expires') => ({
    id: nameOf(name),
    name: nameOf(name),
    defaultValue: typed?.[name],
    error: errors[`evidence.${row}.${name}`],
  })
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-box border border-line p-4">
      <legend className="px-1 font-semibold">{t('question.evidence.place', { place })}</legend>
      <input type="hidden" name={nameOf('stored')} value={typed?.stored ? 'yes' : ''} />
      <TextField {...field('title')} label={t('question.evidence.title')} autoComplete="off" />
      {typed?.sha256 ? (
        <p className="break-all">
          <input type="hidden" name={nameOf('sha256')} value={typed.sha256} />
          {rich('question.evidence.file', {
            sha256: typed.sha256,
            digest: (inside) => <code>{inside}</code>,
          })}
          {fileAddress && (
            <a href={fileAddress + typed.sha256} className="flex min-h-6 w-fit items-center">
              {t('question.evidence.see-file')}
            </a>
          )}
        </p>
      ) : (
        <TextField
          {...field('url')}
          label={t('question.evidence.url')}
          autoComplete="off"
          hint={t('question.evidence.url-hint')}
        />
      )}
      <Select {...field('kind')} label={t('question.evidence.kind')} choices={kinds()} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field('speaksOf')} type="date" label={t('question.evidence.speaks-of')} />
        <TextField {...field('expires')} type="date" label={t('question.evidence.expires')} optional />
      </div>
      {isRemovable && (
        <div>
          <Button look="quiet" name={formFields.removeEvidence} value={`${questionId} ${row}`}>
            {rich('question.evidence.remove', {
              place,
              spoken,
            })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

const kinds = () => [
  { value: '', text: t('question.evidence.choose') },
  ...evidenceKinds.map((value) => ({ value, text: t(`question.evidence.${value}`) })),
]
