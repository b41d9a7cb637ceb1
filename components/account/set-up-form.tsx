'use client'

import { PageHeading } from '../layout/page-heading'
import { Form } from '../ui/form'
import { errorOf, type FormAction } from '../ui/form-state'
import { TextField } from '../ui/text-field'

export function SetUpForm({ action, code }: { action: FormAction; code: string }) {
  const lead = 'You are the first here. The account you make now owns this installation.'
  return (
    <Form
      action={action}
      title="Set up Thingworthy"
      button="Create the account"
      heading={<PageHeading lead={lead}>Set up Thingworthy</PageHeading>}
    >
      {(state) => (
        <>
          <TextField
            id="code"
            name="code"
            label="Set-up code"
            hint="It is printed in the terminal in which Thingworthy runs."
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={state.typed.code ?? code}
            error={errorOf(state, 'code')}
            className="max-w-80 font-mono"
          />
          <TextField
            id="name"
            name="name"
            label="Your name"
            autoComplete="name"
            defaultValue={state.typed.name}
            error={errorOf(state, 'name')}
          />
          <TextField
            id="organisation"
            name="organisation"
            label="Your organisation"
            hint="It stands on reports as the one who claims."
            autoComplete="organization"
            defaultValue={state.typed.organisation}
            error={errorOf(state, 'organisation')}
          />
          <TextField
            id="email"
            name="email"
            type="email"
            label="Email address"
            autoComplete="username"
            spellCheck={false}
            defaultValue={state.typed.email}
            error={errorOf(state, 'email')}
          />
          <TextField
            id="password"
            name="password"
            type="password"
            label="Password"
            hint="At least 12 characters. Three or four words that do not belong together are good."
            autoComplete="new-password"
            error={errorOf(state, 'password')}
          />
        </>
      )}
    </Form>
  )
}
