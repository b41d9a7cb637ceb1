'use client'

import { browserWords } from '@/lib/words/browser-words'
import releaseFormMessages from '@/lib/words/generated/release-form'
import { PageHeading } from '../layout/page-heading'
import { ChoiceGroup } from '../ui/field/choice-group'
import { ChoiceRow } from '../ui/field/choice-row'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../ui/form/form-state'
import { Isolated } from '../ui/isolated'
import { scopeParts } from './scope-parts'

const { t } = browserWords(releaseFormMessages)

type ReleaseFormProps = { action: FormAction; formKey: string; product: string }

export function ReleaseForm({ action, formKey, product }: ReleaseFormProps) {
  return (
    <Form
      action={action}
      formKey={formKey}
      title={t('release-form.title')}
      button={t('release-form.button')}
      // The choice of a part is a group; its first button is where one goes.
      hrefOf={(field) => `#${field.replace(/\.in$/, '.yes')}`}
      heading={
        <PageHeading over={<Isolated>{product}</Isolated>} lead={t('release-form.lead')}>
          {t('release-form.title')}
        </PageHeading>
      }
    >
      {(state) => (
        <>
          <FormTextField
            state={state}
            name="label"
            label={t('release-form.label')}
            hint={t('release-form.label-hint')}
            autoComplete="off"
            className="max-w-80"
          />
          <FormTextField
            state={state}
            name="date"
            type="date"
            label={t('release-form.date')}
            optional
            className="max-w-56"
          />
          {scopeParts.map((part) => (
            <ScopePart key={part} part={part} state={state} />
          ))}
          <FormTextField
            state={state}
            name="scope.regions"
            label={t('release-form.regions')}
            optional
            hint={t('release-form.regions-hint')}
          />
        </>
      )}
    </Form>
  )
}

type Part = (typeof scopeParts)[number]

function ScopePart({ part, state }: { part: Part; state: FormState }) {
  const name = `scope.${part}`
  const chosen = state.typed[`${name}.in`] ?? 'yes'
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
      <FormTextField state={state} name={`${name}.detail`} label={t('release-form.detail')} optional />
    </div>
  )
}
