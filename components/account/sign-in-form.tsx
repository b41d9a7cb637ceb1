'use client'

import { type ReactNode, useEffect } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { saveSender } from '../../lib/browser/sending/save-sender'
import { announcePerson } from '../../lib/browser/session/session-news'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

const { t } = browserWords(accountMessages)

/** `then` is the path to go on to; `children` are other ways to sign in. */
type SignInFormProps = { action: FormAction; then: string; children?: ReactNode }

export function SignInForm({ action, then, children }: SignInFormProps) {
  useEffect(() => announcePerson(null), [])
  return (
    <div onSubmit={() => saveSender.forget()}>
      <Form
        action={action}
        limit="anonymous"
        title={t('account.sign-in.title')}
        button={t('account.sign-in.title')}
        heading={<h1 className="mb-6 text-title">{t('account.sign-in.title')}</h1>}
      >
        {(state) => (
          <>
            <input type="hidden" name="then" value={then} />
            <FormTextField
              state={state}
              name="email"
              type="email"
              label={t('account.email')}
              autoComplete="username"
              spellCheck={false}
            />
            <FormTextField
              state={state}
              name="password"
              type="password"
              label={t('account.password')}
              autoComplete="current-password"
            />
          </>
        )}
      </Form>
      <p className="mt-8">
        <a href="/forgot-password">{t('account.forgot.title')}</a>
      </p>
      {children}
    </div>
  )
}
