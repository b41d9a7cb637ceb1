'use client'

import { useActionState } from 'react'
import { Button } from '../../ui/button/button'
import { TextArea } from '../../ui/field/text-area'
import { PersonForm } from '../../ui/form/person-form'
import { type NotSent, sendForm } from '../../ui/send/send-form'

export type ExplanationState = {
  saved: boolean
  error: string | null
  typed: string | null
  revision: number | null
}
export type ExplanationAction = (state: ExplanationState, form: FormData) => Promise<ExplanationState>

type ExplanationFormProps = {
  id: string
  action: ExplanationAction
  text: string
  revision: number
  mutationId: string
}

const untried: ExplanationState = { saved: false, error: null, typed: null, revision: null }

/** Why two statements that seem to exclude each other are both true. */
export function ExplanationForm({ id, action, text, revision, mutationId }: ExplanationFormProps) {
  const [state, post, pending] = useActionState(sendForm(action, { refuse: notSent }), untried)
  return (
    <PersonForm action={post} noValidate className="mt-4 flex max-w-2xl flex-col gap-3">
      <input type="hidden" name="revision" value={state.revision ?? revision} />
      <input type="hidden" name="mutation" value={mutationId} />
      <TextArea
        key={state.typed}
        id={id}
        name="text"
        label="Or explain why both are true"
        hint="Auditors see it with both answers. It lapses when one of them changes."
        defaultValue={state.typed ?? text}
        error={state.error ?? undefined}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button look="quiet" aria-disabled={pending}>
          Save the explanation
        </Button>
        <p role="status" className="text-small text-ink-soft">
          {state.saved && !pending && 'The explanation is saved.'}
        </p>
      </div>
    </PersonForm>
  )
}

function notSent(state: ExplanationState, form: FormData, { message }: NotSent): ExplanationState {
  return { ...state, saved: false, error: message, typed: String(form.get('text') ?? '') }
}
