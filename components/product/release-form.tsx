'use client'

import type { Release } from '@/lib/core/products/release'
import { browserWords } from '@/lib/words/browser-words'
import releaseFormMessages from '@/lib/words/generated/release-form'
import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'
import { Isolated } from '../ui/isolated'
import { ScopeFields } from './scope/scope-fields'

const { t } = browserWords(releaseFormMessages)

type ReleaseFormProps = { action: FormAction; product: string } & (
  | { formKey: string; release?: undefined; basis?: undefined }
  | { formKey?: undefined; release: Release; basis: string }
)

/** Adds a release to a product, or corrects one; `basis` is what that was shown as. */
export function ReleaseForm({ action, formKey, product, release, basis }: ReleaseFormProps) {
  const title = release ? t('release-form.correct') : t('release-form.title')
  return (
    <Form
      action={action}
      {...(formKey === undefined ? {} : { formKey })}
      title={title}
      button={release ? t('release-form.save') : t('release-form.button')}
      // One goes to the first of several boxes.
      hrefOf={(field) => `#${field === 'scope.markets' ? 'scope.markets.eu' : field}`}
      heading={
        <PageHeading
          over={<Isolated>{product}</Isolated>}
          lead={release ? t('release-form.correct-lead') : t('release-form.lead')}
        >
          {title}
        </PageHeading>
      }
    >
      {(state) => (
        <>
          {basis && <input type="hidden" name="basis" value={basis} />}
          <FormTextField
            state={state}
            name="label"
            defaultValue={release?.label}
            label={t('release-form.label')}
            hint={t('release-form.label-hint')}
            autoComplete="off"
            className="max-w-80"
          />
          <FormTextField
            state={state}
            name="date"
            type="date"
            defaultValue={release?.date}
            label={t('release-form.date')}
            optional
            className="max-w-56"
          />
          <ScopeFields state={state} stored={release?.scope} />
        </>
      )}
    </Form>
  )
}
