'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import submit from '@/lib/words/generated/submit'
import { ChoiceRow } from '../../ui/field/choice-row'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(submit)

type SubmitFormProps = {
  action: FormAction
  title: string
  heading: ReactNode
  intro: ReactNode
  /** Days on which the report may end, YYYY-MM-DD; `usual` is chosen already. */
  days: { first: string; last: string; usual: string }
  /** The one that the product's latest submission gave; it can be changed or left out. */
  contact: { name: string; address: string } | null
}

/** Submits the draft under a person's name. What blocks it is listed first, with links. */
export function SubmitForm({ action, title, heading, intro, days, contact }: SubmitFormProps) {
  return (
    <Form
      action={action}
      title={title}
      button={t('submit.button')}
      hrefOf={(field) => (field.startsWith('/') ? field : `#${field}`)}
      heading={heading}
    >
      {(state) => (
        <>
          {intro}
          <FormTextField
            state={state}
            name="name"
            label={t('submit.accountable')}
            hint={t('submit.accountable-hint')}
            autoComplete="name"
          />
          <FormTextField
            state={state}
            name="role"
            label={t('submit.role')}
            hint={t('submit.role-hint')}
            autoComplete="organization-title"
          />
          <FormTextField
            state={state}
            name="validUntil"
            type="date"
            label={t('submit.valid-until')}
            hint={t('submit.valid-until-hint')}
            min={days.first}
            max={days.last}
            defaultValue={days.usual}
          />
          <FormTextField
            state={state}
            name="contact"
            label={t('submit.contact')}
            hint={t('submit.contact-hint')}
            defaultValue={contact?.name}
            optional
            autoComplete="off"
          />
          <FormTextField
            state={state}
            name="contactAddress"
            label={t('submit.contact-address')}
            hint={t('submit.contact-address-hint')}
            defaultValue={contact?.address}
            optional
            autoComplete="off"
            dir="ltr"
          />
          <ChoiceRow
            kind="checkbox"
            name="share"
            value="yes"
            text={t('submit.share')}
            hint={t('submit.share-hint')}
            defaultChecked={state.typed.share === 'yes'}
          />
        </>
      )}
    </Form>
  )
}
