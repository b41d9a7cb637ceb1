'use client'

import type { ReactNode } from 'react'
import { Form } from '../../ui/form'
import { errorOf, type FormAction } from '../../ui/form-state'
import { TextField } from '../../ui/text-field'

type SubmitFormProps = { action: FormAction; title: string; heading: ReactNode; intro: ReactNode }

/** Freezes the draft in somebody's name. What blocks it is listed first, each with the way to its place. */
export function SubmitForm({ action, title, heading, intro }: SubmitFormProps) {
  return (
    <Form
      action={action}
      title={title}
      button="Submit this assessment"
      hrefOf={(field) => (field.startsWith('/') ? field : `#${field}`)}
      heading={heading}
    >
      {(state) => (
        <>
          {intro}
          <TextField
            id="name"
            name="name"
            label="Accountable person"
            hint="Who answers for this by name. Their name stands on the report."
            autoComplete="name"
            defaultValue={state.typed.name}
            error={errorOf(state, 'name')}
          />
          <TextField
            id="role"
            name="role"
            label="Their role"
            hint="For example: Head of product."
            autoComplete="organization-title"
            defaultValue={state.typed.role}
            error={errorOf(state, 'role')}
          />
        </>
      )}
    </Form>
  )
}
