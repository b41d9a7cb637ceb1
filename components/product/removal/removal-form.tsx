'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import removalFormMessages from '@/lib/words/generated/removal-form'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(removalFormMessages)

type RemovalFormProps = {
  action: FormAction
  title: string
  button: string
  /** What will happen, above the button. */
  heading: ReactNode
  /** What the person does besides pressing the button: types the name, or ticks that submissions go, too. */
  asks: 'name' | 'submissions' | null
}

/** The form that deletes something. */
export function RemovalForm({ action, title, button, heading, asks }: RemovalFormProps) {
  return (
    <Form action={action} title={title} button={button} look="danger" heading={heading}>
      {(state) => (
        <>
          {asks === 'name' && (
            <FormTextField
              state={state}
              name="name"
              label={t('removal-form.name')}
              hint={t('removal-form.name-hint')}
              autoComplete="off"
            />
          )}
          {asks === 'submissions' && (
            <ChoiceGroup id="agreed" label={t('removal-form.agreed')} error={errorOf(state, 'agreed')}>
              <ChoiceRow
                kind="checkbox"
                id="agreed.yes"
                name="agreed"
                value="yes"
                text={t('removal-form.agree')}
                defaultChecked={state.typed.agreed === 'yes'}
              />
            </ChoiceGroup>
          )}
        </>
      )}
    </Form>
  )
}
