'use client'

import type { ReactNode } from 'react'
import { type OwnStatus, ownLengths, supports } from '@/lib/core/answers/own-status'
import { browserWords } from '@/lib/words/browser-words'
import ownStatusMessages from '@/lib/words/generated/own-status'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { FormTextField } from '../../ui/field/form-text-field'
import { TextArea } from '../../ui/field/text-area'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(ownStatusMessages)

type OwnStatusFormProps = {
  action: FormAction
  title: string
  heading: ReactNode
  formKey: string
  /** What the page was drawn with. */
  revision: number
  own: OwnStatus | null
}

/** Status, detail and reference that the team gives a provision itself. */
export function OwnStatusForm({ action, title, heading, formKey, revision, own }: OwnStatusFormProps) {
  return (
    <Form action={action} title={title} button={t('own-status.button')} heading={heading} formKey={formKey}>
      {(state) => {
        const chosen = state.typed.status ?? own?.status ?? ''
        return (
          <>
            <input type="hidden" name="revision" value={revision} />
            <ChoiceGroup id="status" label={t('own-status.support')} error={errorOf(state, 'status')}>
              {['', ...supports].map((support) => (
                <ChoiceRow
                  key={support}
                  kind="radio"
                  id={`status.${support || 'none'}`}
                  name="status"
                  value={support}
                  text={supportWords(support)}
                  defaultChecked={chosen === support}
                />
              ))}
            </ChoiceGroup>
            <TextArea
              id="detail"
              name="detail"
              label={t('own-status.detail')}
              hint={t('own-status.detail-hint')}
              defaultValue={state.typed.detail ?? own?.detail}
              error={errorOf(state, 'detail')}
              maxLength={ownLengths.detail}
            />
            <FormTextField
              state={state}
              name="reference"
              label={t('own-status.reference')}
              hint={t('own-status.reference-hint')}
              defaultValue={own?.reference}
              maxLength={ownLengths.reference}
            />
            {own && <p className="measure text-ink-soft">{t('own-status.remove')}</p>}
          </>
        )
      }}
    </Form>
  )
}

function supportWords(support: string): string {
  switch (support) {
    case 'supported':
    case 'not-supported':
    case 'not-applicable':
      return t(`own-status.${support}`)
    default:
      return t('own-status.none')
  }
}
