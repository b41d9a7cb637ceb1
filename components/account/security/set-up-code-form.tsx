'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(accountMessages)

/** Asks for the first code of an app. */
export function SetUpCodeForm({ action, heading }: { action: FormAction; heading: ReactNode }) {
  return (
    <Form action={action} title={t('account.code.set-up')} button={t('account.code.on')} heading={heading}>
      {(state) => (
        <FormTextField
          state={state}
          name="code"
          label={t('account.code.label')}
          hint={t('account.code.now')}
          autoComplete="one-time-code"
          inputMode="numeric"
          spellCheck={false}
          className="max-w-60 font-mono"
        />
      )}
    </Form>
  )
}
