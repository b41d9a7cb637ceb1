'use client'

import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

export function SetUpForm({ action, code }: { action: FormAction; code: string }) {
  const lead = 'You are the first here. The account you make now owns this installation.'
  return (
    <Form
      action={action}
      limit="anonymous"
      title="Set up Thingworthy"
      button="Create the account"
      heading={<PageHeading lead={lead}>Set up Thingworthy</PageHeading>}
    >
      {(state) => (
        <>
          <FormTextField
            state={state}
            name="code"
            label="Set-up code"
            hint="It is printed in the terminal in which Thingworthy runs."
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={code}
            className="max-w-80 font-mono"
          />
          <FormTextField state={state} name="name" label="Your name" autoComplete="name" />
          <FormTextField
            state={state}
            name="organisation"
            label="Your organisation"
            hint="Reports name it as the organisation making the claim."
            autoComplete="organization"
          />
          <FormTextField
            state={state}
            name="email"
            type="email"
            label="Email address"
            autoComplete="username"
            spellCheck={false}
          />
          <FormTextField
            state={state}
            name="password"
            type="password"
            label="Password"
            hint="At least 12 characters. Three or four words that do not belong together are good."
            autoComplete="new-password"
          />
        </>
      )}
    </Form>
  )
}
