'use client'

import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

export function ResetPasswordForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <Form
      action={action}
      limit="anonymous"
      title="Set a new password"
      button="Set the password"
      heading={
        <PageHeading lead="The link works once. You are signed out everywhere, and sign in with the new password.">
          Set a new password
        </PageHeading>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <FormTextField
            state={state}
            name="password"
            type="password"
            label="New password"
            hint="At least 12 characters. Three or four words that do not belong together are good."
            autoComplete="new-password"
          />
        </>
      )}
    </Form>
  )
}
