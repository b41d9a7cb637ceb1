'use client'

import type { ReactNode } from 'react'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { browserWords } from '@/lib/words/browser-words'
import pieceForm from '@/lib/words/generated/piece-form'
import { FormTextField } from '../../ui/field/form-text-field'
import { Select } from '../../ui/field/select'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(pieceForm)

type RenewFormProps = {
  action: FormAction
  heading: ReactNode
  now: EvidenceLink
  basis: string
  /** The words of evidence at an answer. */
  words: Record<'title' | 'kind' | 'url' | 'speaksOf' | 'expires', string>
  kinds: readonly { value: string; text: string }[]
}

/** What a piece of evidence says from now on. A file stays unless an address or a reference is given. */
export function RenewForm({ action, heading, now, basis, words, kinds }: RenewFormProps) {
  return (
    <Form
      action={action}
      title={t('piece-form.renew')}
      button={t('piece-form.renew-button')}
      heading={heading}
    >
      {(state) => (
        <>
          <input type="hidden" name="basis" value={basis} />
          <FormTextField state={state} name="title" label={words.title} defaultValue={now.title} />
          <Select
            id="kind"
            name="kind"
            label={words.kind}
            choices={kinds}
            defaultValue={state.typed.kind ?? now.kind}
            error={errorOf(state, 'kind')}
          />
          {now.sha256 && <input type="hidden" name="sha256" value={now.sha256} />}
          <FormTextField
            state={state}
            name="url"
            label={words.url}
            defaultValue={now.url ?? now.reference ?? ''}
            {...(now.sha256 ? { hint: t('piece-form.file-stays'), optional: true } : {})}
          />
          <FormTextField
            state={state}
            name="speaksOf"
            type="date"
            label={words.speaksOf}
            defaultValue={now.speaksOf}
            className="max-w-56"
          />
          <FormTextField
            state={state}
            name="expires"
            type="date"
            label={words.expires}
            defaultValue={now.expires ?? ''}
            optional
            className="max-w-56"
          />
        </>
      )}
    </Form>
  )
}
