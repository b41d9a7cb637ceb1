'use client'

import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

const { t } = browserWords(accountMessages)

/** Asks for a mail with a link to a new password. */
export function ForgotPasswordForm({ action }: { action: FormAction }) {
  return (
    <Form
      action={action}
      limit="anonymous"
      title={t('account.forgot.title')}
      button={t('account.forgot.button')}
      heading={<PageHeading lead={t('account.forgot.lead')}>{t('account.forgot.title')}</PageHeading>}
    >
      {(state) => (
        <FormTextField
          state={state}
          name="email"
          type="email"
          label={t('account.email')}
          autoComplete="username"
          spellCheck={false}
        />
      )}
    </Form>
  )
}
