import Form from 'next/form'
import type { Choice } from '@/lib/core/products/compare-choice'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { momentWords } from '../../../layout/moment'
import { Button } from '../../../ui/button/button'
import { Select } from '../../../ui/field/select'

const { t } = english

type Chosen = { before: string | null; after: string | null }

/** Which two are compared, as a form whose values become the address. */
export function CompareForm({
  path,
  choices,
  chosen,
}: {
  path: string
  choices: readonly Choice[]
  chosen: Chosen
}) {
  const options = choices.map((choice) => ({ value: choice.value, text: choiceWords(choice) }))
  return (
    <Form action={path} aria-label={t('compare.form')} className="mb-8 print:hidden">
      <div key={`${chosen.before} ${chosen.after}`} className="grid gap-4 md:grid-cols-2">
        <Select
          id="before"
          name="before"
          label={t('compare.before')}
          defaultValue={chosen.before ?? ''}
          choices={options}
        />
        <Select
          id="after"
          name="after"
          label={t('compare.after')}
          defaultValue={chosen.after ?? ''}
          choices={options}
        />
      </div>
      <p className="mt-4">
        <Button look="quiet">{t('compare.button')}</Button>
      </p>
    </Form>
  )
}

/** "1.0, submission 2 of 3 March 2026, Good practice 2.1.0". */
function choiceWords({ label, questionnaire, number, at }: Choice): string {
  const values = { release: isolatedText(label), questionnaire, moment: momentWords(at) }
  return number === null ? t('compare.draft', values) : t('compare.submission', { ...values, number })
}

/** The same in short, as the head of a column. */
export function shortChoiceWords({ label, number }: Choice): string {
  const release = isolatedText(label)
  return number === null
    ? t('compare.short-draft', { release })
    : t('compare.short-submission', { release, number })
}
