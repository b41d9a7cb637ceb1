'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import shareMessages from '@/lib/words/generated/share-form'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(shareMessages)

type ShareFormProps = { action: FormAction; formKey: string; title: string; heading: ReactNode }

/** Makes a link by which anybody reads the report. */
export function ShareForm({ action, formKey, title, heading }: ShareFormProps) {
  return (
    <Form action={action} formKey={formKey} title={title} button={t('share-form.button')} heading={heading}>
      {(state) => (
        <FormTextField
          state={state}
          name="recipient"
          label={t('share-form.recipient')}
          hint={t('share-form.recipient-hint')}
          optional
          autoComplete="off"
        />
      )}
    </Form>
  )
}
