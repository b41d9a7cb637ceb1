'use client'

import type { ReactNode } from 'react'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { browserWords } from '@/lib/words/browser-words'
import pieceForm from '@/lib/words/generated/piece-form'
import { FormTextField } from '../../ui/field/form-text-field'
import { Select } from '../../ui/field/select'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'
import { isolate } from '../../ui/isolated'

const { t, rich } = browserWords(pieceForm)

type RenewFormProps = {
  action: FormAction
  heading: ReactNode
  now: EvidenceLink
  /** A file of the product that is the new version; null where the place stays or is given. */
  file: { sha256: string; name: string } | null
  basis: string
  /** The words of evidence at an answer. */
  words: Record<'title' | 'kind' | 'url' | 'speaksOf' | 'expires', string>
  kinds: readonly { value: string; text: string }[]
}

/** What a piece of evidence says from now on. Its file, or the new one, is its place unless an address or a reference is given. */
export function RenewForm({ action, heading, now, file, basis, words, kinds }: RenewFormProps) {
  const sha256 = file?.sha256 ?? now.sha256
  const hint = file
    ? rich('piece-form.file-new', { name: file.name, file: isolate })
    : t('piece-form.file-stays')
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
          {sha256 && <input type="hidden" name="sha256" value={sha256} />}
          <FormTextField
            state={state}
            name="url"
            label={words.url}
            defaultValue={file ? '' : (now.url ?? now.reference ?? '')}
            {...(sha256 ? { hint, optional: true } : {})}
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
