'use client'

import { useActionState } from 'react'
import type { Explanation } from '@/lib/core/assessment/assessment'
import { browserWords } from '@/lib/words/browser-words'
import submit from '@/lib/words/generated/submit'
import { Button } from '../../ui/button/button'
import { TextArea } from '../../ui/field/text-area'
import { anotherPersonWords } from '../../ui/form/another-person'
import { PersonForm } from '../../ui/form/person-form'
import { type NotSent, sendForm } from '../../ui/send/send-form'
import { type EntryFormState, entriesNotSent, untriedEntries } from '../entry/entry-form-state'

const { t } = browserWords(submit)

export type ExplanationState = EntryFormState<string, Explanation>
export type ExplanationAction = (state: ExplanationState, form: FormData) => Promise<ExplanationState>

type ExplanationFormProps = {
  id: string
  action: ExplanationAction
  text: string
  revision: number
  mutationId: string
}

/** Why two statements that seem to exclude each other are both true. */
export function ExplanationForm({ id, action, text, revision, mutationId }: ExplanationFormProps) {
  const [state, post, pending] = useActionState(
    sendForm(action, { refuse: (...refusal) => notSent(id, ...refusal) }),
    untriedEntries,
  )
  const [rejected] = Object.values(state.rejected)
  const error = state.isOfAnother
    ? anotherPersonWords
    : rejected?.problems.map(({ message }) => message).join(' ')
  return (
    <PersonForm action={post} noValidate className="mt-4 flex max-w-2xl flex-col gap-3">
      <input type="hidden" name="revision" value={rejected?.conflict?.revision ?? revision} />
      <input type="hidden" name="mutation" value={mutationId} />
      <TextArea
        key={rejected?.typed}
        id={id}
        name="text"
        label={t('submit.explanation.label')}
        hint={t('submit.explanation.hint')}
        defaultValue={rejected?.typed ?? text}
        error={error}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button look="quiet" aria-disabled={pending}>
          {t('submit.explanation.save')}
        </Button>
        <p role="status" className="text-small text-ink-soft">
          {state.saved !== null && !pending && t('submit.explanation.saved')}
        </p>
      </div>
    </PersonForm>
  )
}

function notSent(
  id: string,
  state: ExplanationState,
  form: FormData,
  { message }: NotSent,
): ExplanationState {
  return entriesNotSent(state, { [id]: String(form.get('text') ?? '') }, { id, field: 'text', message })
}
