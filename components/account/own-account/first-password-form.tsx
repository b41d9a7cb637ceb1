'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(accountMessages)

type FirstPasswordFormProps = { action: FormAction; email: string; heading: ReactNode }

/** The password of somebody who has none. */
export function FirstPasswordForm({ action, email, heading }: FirstPasswordFormProps) {
  return (
    <Form
      action={action}
      title={t('account.change.title')}
      button={t('account.set-password')}
      heading={heading}
    >
      {(state) => (
        <>
          {/* Tells password managers whose password it is. */}
          <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
          <FormTextField
            state={state}
            name="password"
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
