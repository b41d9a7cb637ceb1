'use client'

import { type DragEvent, type SubmitEvent, useRef, useState } from 'react'
import { fileSizeWords } from '@/lib/core/web/size-words'
import { browserWords } from '@/lib/words/browser-words'
import uploadMessages from '@/lib/words/generated/evidence-upload'
import { Button } from '../../ui/button/button'
import { ChoiceRow } from '../../ui/field/choice-row'
import { describedBy, Field } from '../../ui/field/field'
import { ErrorSummary } from '../../ui/form/error-summary'
import { PersonForm } from '../../ui/form/person-form'
import { sendFile } from './send-file'

const { t } = browserWords(uploadMessages)

/** Of lib/evidence/limits.ts, which browsers do not load. */
const mostBytes = 25_000_000

type FileFormProps = {
  /** Where it is sent. */
  address: string
  /** Why the file was refused that a browser without scripts has sent. */
  problem?: string | undefined
}

/** Chooses a file of evidence, or takes one that is dropped, and sends it; without scripts as a plain form. */
export function FileForm({ address, problem }: FileFormProps) {
  const [state, setState] = useState({ message: problem, attempt: 0, isSending: false })
  const input = useRef<HTMLInputElement>(null)
  const words = {
    label: t('evidence-upload.file'),
    hint: t('evidence-upload.file-hint'),
    error: state.message,
  }
  const problems = state.message ? [{ href: '#file', message: state.message }] : []

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state.isSending) return
    const size = input.current?.files?.item(0)?.size ?? 0
    if (size > mostBytes)
      return refuse(
        t('evidence-upload.too-large', { size: fileSizeWords(size), most: fileSizeWords(mostBytes) }),
      )
    const form = event.currentTarget
    setState((before) => ({ ...before, isSending: true }))
    const answer = await sendFile(address, new FormData(form))
    if ('location' in answer) window.location.assign(answer.location)
    else refuse(answer.message ?? t('evidence-upload.not-taken'))
  }

  function refuse(message: string) {
    setState(({ attempt }) => ({ message, attempt: attempt + 1, isSending: false }))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files
  }

  return (
    <>
      <ErrorSummary problems={problems} refusal={state.attempt} />
      <PersonForm
        action={address}
        method="post"
        encType="multipart/form-data"
        onSubmit={submit}
        onDrop={drop}
        onDragOver={(event) => event.preventDefault()}
        className="flex max-w-xl flex-col gap-6"
      >
        <ChoiceRow
          kind="checkbox"
          name="remove-metadata"
          value="yes"
          defaultChecked
          text={t('evidence-upload.remove')}
          hint={t('evidence-upload.remove-hint')}
        />
        <Field id="file" words={words}>
          <input
            ref={input}
            id="file"
            name="file"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,.log,.md,.csv,.json,.docx,.xlsx,.odt"
            aria-describedby={describedBy('file', words)}
            className="block w-full rounded-box border border-edge bg-surface p-3 file:me-4 file:rounded-box file:border file:border-edge file:bg-sunken file:px-3 file:py-2 file:text-ink"
          />
          <p className="noscript:hidden mt-1 text-small text-ink-soft">{t('evidence-upload.drop')}</p>
        </Field>
        <div className="flex flex-wrap items-center gap-4">
          <Button aria-disabled={state.isSending}>{t('evidence-upload.button')}</Button>
          <p role="status">{state.isSending && t('evidence-upload.sending')}</p>
        </div>
      </PersonForm>
    </>
  )
}
