'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import moveFormMessages from '@/lib/words/generated/move-form'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'
import { Isolated } from '../../ui/isolated'

const { t } = browserWords(moveFormMessages)

type MoveFormProps = {
  action: FormAction
  releases: readonly { id: string; label: string }[]
  heading: ReactNode
}

/** To which other release an assessment belongs. */
export function MoveForm({ action, releases, heading }: MoveFormProps) {
  return (
    <Form action={action} title={t('move-form.title')} button={t('move-form.button')} heading={heading}>
      {(state) => (
        <ChoiceGroup id="release" label={t('move-form.to')} error={errorOf(state, 'release')}>
          {releases.map(({ id, label }) => (
            <ChoiceRow
              key={id}
              kind="radio"
              id={`release.${id}`}
              name="release"
              value={id}
              text={<Isolated>{label}</Isolated>}
              defaultChecked={state.typed.release === id}
            />
          ))}
        </ChoiceGroup>
      )}
    </Form>
  )
}
