'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(accountMessages)

type SetUpCodeFormProps = {
  action: FormAction
  heading: ReactNode
  /** The path to go on to; perhaps empty. */
  then: string
}

/** Asks for the first code of an app, and whether the recovery codes were kept. */
export function SetUpCodeForm({ action, heading, then }: SetUpCodeFormProps) {
  return (
    <Form action={action} title={t('account.code.set-up')} button={t('account.code.on')} heading={heading}>
      {(state) => (
        <>
          {then && <input type="hidden" name="then" value={then} />}
          <FormTextField
            state={state}
            name="code"
            label={t('account.code.label')}
            hint={t('account.code.now')}
            autoComplete="one-time-code"
            inputMode="numeric"
            spellCheck={false}
            className="max-w-60 font-mono"
          />
          <ChoiceGroup id="kept" label={t('account.code.kept-label')} error={errorOf(state, 'kept')}>
            <ChoiceRow
              kind="checkbox"
              name="kept"
              value="yes"
              text={t('account.code.kept')}
              defaultChecked={state.typed.kept === 'yes'}
            />
          </ChoiceGroup>
        </>
      )}
    </Form>
  )
}
