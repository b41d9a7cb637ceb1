'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import submit from '@/lib/words/generated/submit'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(submit)

type SubmitFormProps = { action: FormAction; title: string; heading: ReactNode; intro: ReactNode }

/** Submits the draft under a person's name. What blocks it is listed first, with links. */
export function SubmitForm({ action, title, heading, intro }: SubmitFormProps) {
  return (
    <Form
      action={action}
      title={title}
      button={t('submit.button')}
      hrefOf={(field) => (field.startsWith('/') ? field : `#${field}`)}
      heading={heading}
    >
      {(state) => (
        <>
          {intro}
          <FormTextField
            state={state}
            name="name"
            label={t('submit.accountable')}
            hint={t('submit.accountable-hint')}
            autoComplete="name"
          />
          <FormTextField
            state={state}
            name="role"
            label={t('submit.role')}
            hint={t('submit.role-hint')}
            autoComplete="organization-title"
          />
        </>
      )}
    </Form>
  )
}
