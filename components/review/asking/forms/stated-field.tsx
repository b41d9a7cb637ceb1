'use client'

import { browserWords } from '@/lib/words/browser-words'
import formMessages from '@/lib/words/generated/asking-form'
import { ChoiceGroup } from '../../../ui/field/choice-group'
import { ChoiceRow } from '../../../ui/field/choice-row'
import { FormTextField } from '../../../ui/field/form-text-field'
import { errorOf, type FormState } from '../../../ui/form/form-state'

const { t } = browserWords(formMessages)
const answers = ['no', 'yes', 'who'] as const

type StatedName = 'employedByMaker' | 'paidByMaker' | 'advised' | 'interest'
type StatedFieldProps = { state: FormState; name: StatedName; label: string }

/** One line of the statement of standing: yes, no, or who. */
export function StatedField({ state, name, label }: StatedFieldProps) {
  const who = `${name}-who`
  return (
    <ChoiceGroup id={name} label={label} error={errorOf(state, name)}>
      {answers.map((says) => (
        <ChoiceRow
          key={says}
          kind="radio"
          name={name}
          value={says}
          text={says === 'who' ? t(`asking-form.who.${name}`) : t(`asking-form.${says}`)}
          defaultChecked={state.typed[name] === says}
        />
      ))}
      <FormTextField state={state} name={who} label={t(`asking-form.who-label.${name}`)} optional />
    </ChoiceGroup>
  )
}
