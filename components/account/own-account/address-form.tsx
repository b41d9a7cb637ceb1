'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(accountMessages)

/** The address with which a person signs in, to change it. */
export function AddressForm({ action, heading }: { action: FormAction; heading: ReactNode }) {
  return (
    <Form
      action={action}
      title={t('account.own.address')}
      button={t('account.own.save-address')}
      heading={heading}
    >
      {(state) => (
        <FormTextField
          state={state}
          name="email"
          type="email"
          label={t('account.own.new-address')}
          hint={t('account.own.address-hint')}
          autoComplete="email"
          spellCheck={false}
        />
      )}
    </Form>
  )
}
