import { confirmDifferent } from '@/lib/core/assessment/file/confirm-differences'
import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ChoiceRow } from '../../ui/field/choice-row'
import { describedBy, Field } from '../../ui/field/field'
import { ErrorSummary } from '../../ui/form/error-summary'
import { FormKey } from '../../ui/form/form-key'
import { PersonForm } from '../../ui/form/person-form'

const { t } = english

type ArchiveFormProps = {
  /** Where it is sent. */
  address: string
  formKey: string
  /** Why the zip was refused that this form has sent. */
  refusals: readonly string[]
}

/** Takes a zip with evidence that is too large for a form that is held in memory: a plain form, which is streamed. */
export function ArchiveForm({ address, formKey, refusals }: ArchiveFormProps) {
  const words = {
    label: t('upload.archive.file'),
    hint: undefined,
    error: refusals.length > 0 ? t('upload.unusable') : undefined,
  }
  return (
    <section aria-labelledby="archive-title" className="mt-12">
      <h2 id="archive-title">{t('upload.archive.title')}</h2>
      <p className="measure mt-2 mb-6 text-ink-soft">{t('upload.archive.lead')}</p>
      <ErrorSummary problems={refusals.map((message) => ({ href: '#archive', message }))} refusal={0} />
      <PersonForm
        action={address}
        method="post"
        encType="multipart/form-data"
        className="flex max-w-xl flex-col gap-6"
      >
        <FormKey value={formKey} />
        <ChoiceRow
          kind="checkbox"
          name="confirm"
          value={confirmDifferent}
          text={t('upload.archive.anyway')}
        />
        <Field id="archive" words={words}>
          <input
            id="archive"
            name="file"
            type="file"
            accept=".zip"
            aria-describedby={describedBy('archive', words)}
            className="block w-full rounded-box border border-edge bg-surface p-3 file:me-4 file:rounded-box file:border file:border-edge file:bg-sunken file:px-3 file:py-2 file:text-ink"
          />
        </Field>
        <div>
          <Button look="quiet">{t('upload.archive.button')}</Button>
        </div>
      </PersonForm>
    </section>
  )
}
