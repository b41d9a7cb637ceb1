'use client'

import type { ReactNode } from 'react'
import { Select } from '../../ui/field/select'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

type SendAgainFormProps = {
  action: FormAction
  heading: ReactNode
  words: { title: string; button: string; label: string }
  submissions: readonly { value: string; text: string }[]
}

/** Chooses the submission that the auditor gets after a return. */
export function SendAgainForm({ action, heading, words, submissions }: SendAgainFormProps) {
  return (
    <Form action={action} heading={heading} title={words.title} button={words.button}>
      {(state) => (
        <Select
          id="submission"
          name="submission"
          label={words.label}
          choices={submissions}
          defaultValue={state.typed.submission ?? submissions[0]?.value}
          error={errorOf(state, 'submission')}
        />
      )}
    </Form>
  )
}
