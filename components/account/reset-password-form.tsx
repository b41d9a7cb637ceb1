'use client'

import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

const { t } = browserWords(accountMessages)

export function ResetPasswordForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <Form
      action={action}
      limit="anonymous"
      title={t('account.reset.title')}
      button={t('account.reset.button')}
      heading={<PageHeading lead={t('account.reset.lead')}>{t('account.reset.title')}</PageHeading>}
    >
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <FormTextField
            state={state}
            name="password"
            type="password"
            label={t('account.new-password')}
            hint={t('account.password-hint')}
            autoComplete="new-password"
          />
        </>
      )}
    </Form>
  )
}
