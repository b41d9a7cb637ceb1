'use client'

import { type ReactNode, type SubmitEvent, startTransition, useActionState } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button/button'
import { PageTitle } from '@/components/ui/page/page-title'
import { type NotSent, sendForm } from '@/components/ui/send/send-form'
import { wholeForm } from './another-person'
import { ConfirmFields } from './confirm/confirm-fields'
import { ErrorSummary } from './error-summary'
import { FormKey } from './form-key'
import { type FormAction, type FormState, refused, untouched } from './form-state'
import { PersonForm } from './person-form'

type FormProps = {
  action: FormAction
  title: string
  /** Names the act. */
  button: string
  /** `danger` where it takes something away. */
  look?: ButtonLook
  /** Shown above the fields, below the summary of errors. */
  heading?: ReactNode
  /** Where a problem's field is found; by default the element of that id. */
  hrefOf?: (field: string) => string
  /** For a form that makes something; see form-key.tsx. */
  formKey?: string
  /** How long it may be; `anonymous` where people are not signed in yet. */
  limit?: 'anonymous' | 'form' | 'upload'
  children: (state: FormState) => ReactNode
}

/**
 * A form that posts plainly without a script, and keeps what was typed when it is refused. With scripts the
 * fields stay as they are: what somebody types or chooses while the answer is awaited is kept too.
 */
export function Form({
  action,
  title,
  button,
  look = 'main',
  heading,
  hrefOf = (field) => `#${field}`,
  formKey,
  limit = 'form',
  children,
}: FormProps) {
  const [state, post, pending] = useActionState(
    sendForm(action, { limit, refuse: notSent, withoutTyped }),
    untouched,
  )
  const problems = state.problems.map(({ field, message, link }) => ({
    href: field === wholeForm ? '#main' : hrefOf(field),
    message,
    link,
  }))

  // React empties a form that it posts by itself.
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(() => post(fields))
  }

  return (
    <>
      <PageTitle refused={problems.length > 0}>{title}</PageTitle>
      <ErrorSummary problems={problems} refusal={state.attempt} />
      {heading}
      <PersonForm action={post} onSubmit={submit} noValidate className="flex max-w-xl flex-col gap-6">
        {formKey && <FormKey value={formKey} />}
        {children(state)}
        <ConfirmFields state={state} />
        <div>
          <Button look={look} aria-disabled={pending}>
            {button}
          </Button>
        </div>
      </PersonForm>
    </>
  )
}

function notSent(state: FormState, form: FormData, problem: NotSent): FormState {
  return refused(state, form, [problem])
}

/** A refused form would else send every text twice. */
function withoutTyped(state: FormState): FormState {
  return { ...state, typed: {} }
}
