'use client'

import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'
import { NewPasswordField } from './new-password-field'

const { t } = browserWords(accountMessages)

export function SetUpForm({ action, code }: { action: FormAction; code: string }) {
  return (
    <Form
      action={action}
      limit="anonymous"
      title={t('account.set-up.title')}
      button={t('account.set-up.button')}
      heading={<PageHeading lead={t('account.set-up.lead')}>{t('account.set-up.title')}</PageHeading>}
    >
      {(state) => (
        <>
          <FormTextField
            state={state}
            name="code"
            label={t('account.set-up.code')}
            hint={t('account.set-up.code-hint')}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={code}
            className="max-w-80 font-mono"
          />
          <FormTextField state={state} name="name" label={t('account.set-up.name')} autoComplete="name" />
          <FormTextField
            state={state}
            name="organisation"
            label={t('account.set-up.organisation')}
            hint={t('account.set-up.organisation-hint')}
            autoComplete="organization"
          />
          <FormTextField
            state={state}
            name="email"
            type="email"
            label={t('account.email')}
            autoComplete="username"
            spellCheck={false}
          />
          <NewPasswordField state={state} />
        </>
      )}
    </Form>
  )
}
