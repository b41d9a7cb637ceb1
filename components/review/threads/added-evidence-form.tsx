'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import addedMessages from '@/lib/words/generated/added-evidence'
import { FormTextField } from '../../ui/field/form-text-field'
import { Select } from '../../ui/field/select'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(addedMessages)

type AddedEvidenceFormProps = {
  action: FormAction
  formKey: string
  heading: ReactNode
  /** The words of evidence at an answer. */
  words: Record<'title' | 'kind' | 'url' | 'speaksOf' | 'expires', string>
  kinds: readonly { value: string; text: string }[]
}

/** Evidence that the team adds during a review, beside the submission. */
export function AddedEvidenceForm({ action, formKey, heading, words, kinds }: AddedEvidenceFormProps) {
  return (
    <Form
      action={action}
      formKey={formKey}
      title={t('added-evidence.title')}
      button={t('added-evidence.button')}
      heading={heading}
    >
      {(state) => (
        <>
          <FormTextField state={state} name="title" label={words.title} />
          <Select
            id="kind"
            name="kind"
            label={words.kind}
            choices={kinds}
            defaultValue={state.typed.kind ?? 'document'}
            error={errorOf(state, 'kind')}
          />
          <FormTextField state={state} name="url" label={words.url} />
          <FormTextField
            state={state}
            name="speaksOf"
            type="date"
            label={words.speaksOf}
            className="max-w-56"
          />
          <FormTextField
            state={state}
            name="expires"
            type="date"
            label={words.expires}
            optional
            className="max-w-56"
          />
        </>
      )}
    </Form>
  )
}
