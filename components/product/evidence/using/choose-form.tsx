'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import chooseMessages from '@/lib/words/generated/choose-piece'
import { ChoiceGroup } from '../../../ui/field/choice-group'
import { ChoiceRow } from '../../../ui/field/choice-row'
import { Form } from '../../../ui/form/form'
import { errorOf, type FormAction } from '../../../ui/form/form-state'
import { Isolated } from '../../../ui/isolated'

const { t } = browserWords(chooseMessages)

type ChooseFormProps = {
  action: FormAction
  formKey: string
  heading: ReactNode
  /** `about`: kind, days and place, and what speaks against choosing it. */
  pieces: readonly { id: string; title: string; about: ReactNode }[]
}

/** The evidence of a product with a box to tick each, for one answer. */
export function ChooseForm({ action, formKey, heading, pieces }: ChooseFormProps) {
  return (
    <Form
      action={action}
      formKey={formKey}
      title={t('choose-piece.title')}
      button={t('choose-piece.button')}
      heading={heading}
    >
      {(state) => (
        <ChoiceGroup id="piece" label={t('choose-piece.label')} error={errorOf(state, 'piece')}>
          {pieces.map(({ id, title, about }) => (
            <ChoiceRow
              key={id}
              kind="checkbox"
              name={`p-${id}`}
              value="on"
              defaultChecked={state.typed[`p-${id}`] === 'on'}
              text={<Isolated>{title}</Isolated>}
              hint={about}
            />
          ))}
        </ChoiceGroup>
      )}
    </Form>
  )
}
