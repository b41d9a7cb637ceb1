'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(accountMessages)

/** The name of a person, to change it. */
export function NameForm({
  action,
  name,
  heading,
}: {
  action: FormAction
  name: string
  heading: ReactNode
}) {
  return (
    <Form action={action} title={t('account.own.name')} button={t('account.own.save-name')} heading={heading}>
      {(state) => (
        <FormTextField
          state={state}
          name="name"
          label={t('account.set-up.name')}
          defaultValue={name}
          autoComplete="name"
        />
      )}
    </Form>
  )
}
