'use client'

import type { ReactNode } from 'react'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

type SubmitFormProps = { action: FormAction; title: string; heading: ReactNode; intro: ReactNode }

/** Submits the draft under a person's name. What blocks it is listed first, with links. */
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
          <FormTextField
            state={state}
            name="name"
            label="Accountable person"
            hint="The person accountable for this assessment. Their name appears on the report."
            autoComplete="name"
          />
          <FormTextField
            state={state}
            name="role"
            label="Their role"
            hint="For example: Head of product."
            autoComplete="organization-title"
          />
        </>
      )}
    </Form>
  )
}
