'use client'

import { browserWords } from '@/lib/words/browser-words'
import organisationsMessages from '@/lib/words/generated/organisations'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(organisationsMessages)

type OrganisationFormProps = {
  action: FormAction
  /** Left out for an organisation that is made. */
  organisation?: { id: string; name: string }
  heading: React.ReactNode
}

/** The name of an organisation, to make one or to change it. */
export function OrganisationForm({ action, organisation, heading }: OrganisationFormProps) {
  const isNew = organisation === undefined
  return (
    <Form
      action={action}
      title={isNew ? t('organisations.new.title') : t('organisations.rename.title')}
      button={isNew ? t('organisations.new.button') : t('organisations.rename.button')}
      heading={heading}
    >
      {(state) => (
        <>
          {organisation && <input type="hidden" name="organisation" value={organisation.id} />}
          <FormTextField
            state={state}
            name="name"
            label={t('organisations.new.name')}
            hint={isNew ? t('organisations.new.hint') : t('organisations.rename.hint')}
            defaultValue={organisation?.name}
            autoComplete="organization"
          />
        </>
      )}
    </Form>
  )
}
