'use client'

import type { Release } from '@/lib/core/products/release'
import { browserWords } from '@/lib/words/browser-words'
import releaseFormMessages from '@/lib/words/generated/release-form'
import { PageHeading } from '../layout/page-heading'
import { ChoiceGroup } from '../ui/field/choice-group'
import { ChoiceRow } from '../ui/field/choice-row'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../ui/form/form-state'
import { Isolated } from '../ui/isolated'
import { scopeParts } from './scope/scope-parts'

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
      // The choice of a part is a group; its first button is where one goes.
      hrefOf={(field) => `#${field.replace(/\.in$/, '.yes')}`}
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
          {scopeParts.map((part) => (
            <ScopePart key={part} part={part} state={state} stored={release?.scope[part]} isNew={!release} />
          ))}
          <FormTextField
            state={state}
            name="scope.regions"
            label={t('release-form.regions')}
            defaultValue={release?.scope.regions}
            optional
            hint={t('release-form.regions-hint')}
          />
        </>
      )}
    </Form>
  )
}

type Part = (typeof scopeParts)[number]

type ScopePartProps = { part: Part; state: FormState; stored: Release['scope'][Part]; isNew: boolean }

function ScopePart({ part, state, stored, isNew }: ScopePartProps) {
  const name = `scope.${part}`
  const chosen = state.typed[`${name}.in`] ?? (isNew || stored?.in ? 'yes' : stored ? 'no' : '')
  return (
    <div className="flex flex-col gap-3">
      <ChoiceGroup id={name} label={t(`release-form.looks-at.${part}`)} error={errorOf(state, `${name}.in`)}>
        <div className="grid gap-2 sm:grid-cols-2">
          <ChoiceRow
            kind="radio"
            id={`${name}.yes`}
            name={`${name}.in`}
            value="yes"
            text={t('release-form.in')}
            defaultChecked={chosen === 'yes'}
          />
          <ChoiceRow
            kind="radio"
            id={`${name}.no`}
            name={`${name}.in`}
            value="no"
            text={t('release-form.out')}
            defaultChecked={chosen === 'no'}
          />
          <ChoiceRow
            kind="radio"
            id={`${name}.not-stated`}
            name={`${name}.in`}
            value=""
            text={t('release-form.not-stated')}
            defaultChecked={chosen === ''}
          />
        </div>
      </ChoiceGroup>
      <FormTextField
        state={state}
        name={`${name}.detail`}
        label={t('release-form.detail')}
        defaultValue={stored?.detail}
        optional
      />
    </div>
  )
}
