'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

const { t } = browserWords(accountMessages)

type ChangePasswordFormProps = { action: FormAction; email: string; heading: ReactNode }

export function ChangePasswordForm({ action, email, heading }: ChangePasswordFormProps) {
  return (
    <Form
      action={action}
      title={t('account.change.title')}
      button={t('account.change.button')}
      heading={heading}
    >
      {(state) => (
        <>
          {/* Tells password managers whose password changes. */}
          <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
          <FormTextField
            state={state}
            name="current"
            type="password"
            label={t('account.change.current')}
            autoComplete="current-password"
          />
          <FormTextField
            state={state}
            name="next"
            type="password"
            label={t('account.new-password')}
            hint={t('account.change.hint')}
            autoComplete="new-password"
          />
        </>
      )}
    </Form>
  )
}
