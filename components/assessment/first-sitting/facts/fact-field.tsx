'use client'

import type { UseFormRegister } from 'react-hook-form'
import { browserWords } from '@/lib/words/browser-words'
import facts from '@/lib/words/generated/facts'
import { ChoiceGroup } from '../../../ui/field/choice-group'
import { ChoiceRow } from '../../../ui/field/choice-row'
import type { FactView, TypedFacts } from './saving/typed-facts'

const { t } = browserWords(facts)

type FactFieldProps = {
  fact: FactView
  chosen: string | string[]
  error: string | undefined
  register: UseFormRegister<TypedFacts>
}

/** One fact: what is asked, with an example, and its values. */
export function FactField({ fact, chosen, error, register }: FactFieldProps) {
  const kind = fact.type === 'several-of' ? 'checkbox' : 'radio'
  return (
    <ChoiceGroup
      id={`fact-${fact.id}`}
      label={fact.ask}
      legendSize="text-lead"
      error={error}
      hint={
        <>
          {fact.explanation} <span className="block">{t('facts.example', { example: fact.example })}</span>
        </>
      }
    >
      <div
        className={kind === 'checkbox' ? 'grid gap-2 sm:grid-cols-2 lg:grid-cols-3' : 'flex flex-col gap-2'}
      >
        {fact.values.map((value, index) => (
          <ChoiceRow
            key={value.id}
            kind={kind}
            id={`fact-${fact.id}-${index}`}
            value={value.id}
            text={value.text}
            defaultChecked={[chosen].flat().includes(value.id)}
            {...register(fact.id)}
          />
        ))}
      </div>
    </ChoiceGroup>
  )
}
