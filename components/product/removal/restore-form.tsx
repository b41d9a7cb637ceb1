'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import restoreFormMessages from '@/lib/words/generated/restore-form'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(restoreFormMessages)

type RestoreFormProps = {
  action: FormAction
  heading: ReactNode
  /** Where its name is taken meanwhile: what is asked for, and the name that it had. */
  taken: { what: 'product' | 'release'; name: string } | null
}

/** Restores something that was deleted, under another name where its own is taken. */
export function RestoreForm({ action, heading, taken }: RestoreFormProps) {
  return (
    <Form action={action} title={t('restore-form.title')} button={t('restore-form.button')} heading={heading}>
      {(state) =>
        (taken || state.problems.some(({ field }) => field === 'name')) && (
          <FormTextField
            state={state}
            name="name"
            label={t('restore-form.name', { what: taken?.what ?? 'product' })}
            hint={t('restore-form.name-hint')}
            defaultValue={taken?.name}
            autoComplete="off"
          />
        )
      }
    </Form>
  )
}
