'use client'

import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import joinMessages from '@/lib/words/generated/join'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords({ ...accountMessages, ...joinMessages })

type JoinFormProps = {
  action: FormAction
  token: string
  email: string
  title: string
  heading: React.ReactNode
}

/** Accepts an invitation with a new account of the invited address. */
export function JoinForm({ action, token, email, title, heading }: JoinFormProps) {
  return (
    <Form action={action} limit="anonymous" title={title} button={t('join.button')} heading={heading}>
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <FormTextField state={state} name="name" label={t('account.set-up.name')} autoComplete="name" />
          <FormTextField
            state={state}
            name="password"
            type="password"
            label={t('account.password')}
            hint={t('account.password-hint')}
            autoComplete="new-password"
          />
        </>
      )}
    </Form>
  )
}
