'use client'

import { useEffect } from 'react'
import { saveSender } from '../../lib/browser/sending/save-sender'
import { announcePerson } from '../../lib/browser/session/session-news'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

/** `then` is the path to go on to. */
export function SignInForm({ action, then }: { action: FormAction; then: string }) {
  useEffect(() => announcePerson(null), [])
  return (
    <div onSubmit={() => saveSender.forget()}>
      <Form
        action={action}
        limit="anonymous"
        title="Sign in"
        button="Sign in"
        heading={<h1 className="mb-6 text-title">Sign in</h1>}
      >
        {(state) => (
          <>
            <input type="hidden" name="then" value={then} />
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
              autoComplete="current-password"
            />
          </>
        )}
      </Form>
      <p className="measure mt-8 text-ink-soft">
        If you have lost your password, ask the person who runs this server. They can make a link with which
        you set a new one.
      </p>
    </div>
  )
}
