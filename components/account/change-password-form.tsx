'use client'

import type { ReactNode } from 'react'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

type ChangePasswordFormProps = { action: FormAction; email: string; heading: ReactNode }

export function ChangePasswordForm({ action, email, heading }: ChangePasswordFormProps) {
  return (
    <Form action={action} title="Your account" button="Change the password" heading={heading}>
      {(state) => (
        <>
          {/* Tells password managers whose password changes. */}
          <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
          <FormTextField
            state={state}
            name="current"
            type="password"
            label="Current password"
            autoComplete="current-password"
          />
          <FormTextField
            state={state}
            name="next"
            type="password"
            label="New password"
            hint="At least 12 characters. You stay signed in here and are signed out everywhere else."
            autoComplete="new-password"
          />
        </>
      )}
    </Form>
  )
}
