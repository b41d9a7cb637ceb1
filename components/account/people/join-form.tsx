'use client'

import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import joinMessages from '@/lib/words/generated/join'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'
import { NewPasswordField } from '../new-password-field'

const { t } = browserWords({ ...accountMessages, ...joinMessages })

type JoinFormProps = {
  action: FormAction
  token: string
  title: string
  heading: React.ReactNode
}

/** Accepts an invitation with a new account of the invited address. */
export function JoinForm({ action, token, title, heading }: JoinFormProps) {
  return (
    <Form action={action} limit="anonymous" title={title} button={t('join.button')} heading={heading}>
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <FormTextField state={state} name="name" label={t('account.set-up.name')} autoComplete="name" />
          <NewPasswordField state={state} />
        </>
      )}
    </Form>
  )
}
