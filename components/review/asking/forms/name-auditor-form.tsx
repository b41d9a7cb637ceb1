'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import formMessages from '@/lib/words/generated/asking-form'
import { Form } from '../../../ui/form/form'
import type { FormAction } from '../../../ui/form/form-state'
import { type AuditorChoice, AuditorLink, WhomFields } from './whom-fields'

const { t } = browserWords(formMessages)

type NameAuditorFormProps = {
  action: FormAction
  formKey: string
  title: string
  heading: ReactNode
  auditors: readonly AuditorChoice[]
  nobody: string
}

/** Names another auditor of a review whose auditor was lost. */
export function NameAuditorForm({ auditors, nobody, ...form }: NameAuditorFormProps) {
  return (
    <Form {...form} button={t('asking-form.name')}>
      {(state) => (
        <>
          <WhomFields state={state} auditors={auditors} nobody={nobody} />
          <AuditorLink made={state.made} />
        </>
      )}
    </Form>
  )
}
