'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import formMessages from '@/lib/words/generated/asking-form'
import { TextArea } from '../../../ui/field/text-area'
import { Form } from '../../../ui/form/form'
import { errorOf, type FormAction } from '../../../ui/form/form-state'

const { t } = browserWords(formMessages)

type ReasonFormProps = { action: FormAction; formKey: string; title: string; heading: ReactNode }

/** A step of a review that comes with a reason: decline, stop, ask to stop. Its title is its button. */
export function ReasonForm(form: ReasonFormProps) {
  return (
    <Form {...form} button={form.title}>
      {(state) => (
        <TextArea
          id="reason"
          name="reason"
          label={t('asking-form.reason')}
          defaultValue={state.typed.reason ?? ''}
          error={errorOf(state, 'reason')}
        />
      )}
    </Form>
  )
}
