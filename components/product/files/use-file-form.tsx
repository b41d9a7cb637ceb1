'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import useMessages from '@/lib/words/generated/use-file'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { FormTextField } from '../../ui/field/form-text-field'
import { Select } from '../../ui/field/select'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../../ui/form/form-state'

const { t } = browserWords(useMessages)

type UseFileFormProps = {
  action: FormAction
  formKey: string
  /** Of the page, which a refusal is put before. */
  pageTitle: string
  heading: ReactNode
  /** The words of evidence at an answer. */
  words: Record<'title' | 'kind' | 'speaksOf' | 'expires', string>
  kinds: readonly { value: string; text: string }[]
  /** Where the file is for no question: the releases that it may speak of. */
  releases: readonly { id: string; label: string }[] | null
  title: string
}

/** Makes a file a piece of evidence: what it is called, its kind and its days, and of which releases it speaks. */
export function UseFileForm({
  action,
  formKey,
  pageTitle,
  heading,
  words,
  kinds,
  releases,
  title,
}: UseFileFormProps) {
  const day = { type: 'date', className: 'max-w-56' }
  return (
    <Form action={action} formKey={formKey} title={pageTitle} button={t('use-file.title')} heading={heading}>
      {(state) => (
        <>
          <FormTextField
            state={state}
            name="title"
            label={words.title}
            defaultValue={title}
            autoComplete="off"
          />
          <Select
            id="kind"
            name="kind"
            label={words.kind}
            choices={kinds}
            defaultValue={state.typed.kind ?? 'document'}
            error={errorOf(state, 'kind')}
          />
          <FormTextField state={state} name="speaksOf" label={words.speaksOf} {...day} />
          <FormTextField state={state} name="expires" label={words.expires} optional {...day} />
          {releases && <ReleaseChoices state={state} releases={releases} />}
        </>
      )}
    </Form>
  )
}

type ReleaseChoicesProps = { state: FormState; releases: readonly { id: string; label: string }[] }

function ReleaseChoices({ state, releases }: ReleaseChoicesProps) {
  return (
    <ChoiceGroup
      id="releases"
      label={t('use-file.releases')}
      hint={t('use-file.releases-hint')}
      error={errorOf(state, 'releases')}
    >
      {releases.map(({ id, label }) => (
        <ChoiceRow key={id} kind="checkbox" name="releases" value={id} text={label} />
      ))}
    </ChoiceGroup>
  )
}
