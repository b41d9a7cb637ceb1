'use client'

import { type ReactNode, type SubmitEvent, useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { type NotSent, sendForm } from '@/components/ui/send/send-form'
import { browserWords } from '@/lib/words/browser-words'
import uiMessages from '@/lib/words/generated/ui'
import { ConfirmFields } from './confirm/confirm-fields'
import { type FormAction, type FormState, refused, untouched } from './form-state'
import { PersonForm } from './person-form'

const { t } = browserWords(uiMessages)

type ActFormProps = {
  action: FormAction
  className?: string
  /** Shown in place of the button, once the form has made something. */
  done?: (made: Readonly<Record<string, string>>) => ReactNode
  children: ReactNode
}

/** A form of a button alone. Why it was refused is shown above the button, with what the act asks for besides. */
export function ActForm({ action, className, done, children }: ActFormProps) {
  const [state, post, pending] = useActionState(sendForm(action, { refuse: notSent }), untouched)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    if (pending) event.preventDefault()
  }

  if (state.made && done) return done(state.made)
  return (
    <PersonForm action={post} onSubmit={submit} className={className}>
      {state.problems.length > 0 && (
        <div role="alert" key={state.attempt} className="mb-4 w-full">
          <Notice title={t('ui.problem')} tone="danger">
            {state.problems.map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
          </Notice>
        </div>
      )}
      {state.confirm && (
        <div className="mb-4 flex max-w-xl flex-col gap-6">
          <ConfirmFields state={state} />
        </div>
      )}
      {children}
    </PersonForm>
  )
}

function notSent(state: FormState, form: FormData, problem: NotSent): FormState {
  return refused(state, form, [problem])
}
