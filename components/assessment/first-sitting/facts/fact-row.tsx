'use client'

import type { ReactNode } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import { browserWords } from '@/lib/words/browser-words'
import facts from '@/lib/words/generated/facts'
import { FieldError } from '../../../ui/field/field'
import type { FactView, TypedFacts } from './saving/typed-facts'

const { t } = browserWords(facts)

type FactRowProps = {
  fact: FactView
  chosen: string | string[]
  error: string | undefined
  register: UseFormRegister<TypedFacts>
  /** Where its value comes from, if not from a person. */
  origin: ReactNode
  /** How it is saved. */
  saving: ReactNode
}

/** One fact in a line: what is asked, what is usual or where its value comes from, and its values; its explanation is folded. */
export function FactRow({ fact, chosen, error, register, origin, saving }: FactRowProps) {
  const id = `fact-${fact.id}`
  const usual = fact.fromRelease ? undefined : fact.values.find((value) => value.id === fact.usual)?.text
  return (
    <fieldset
      id={id}
      aria-labelledby={`${id}-ask`}
      aria-describedby={usual || fact.fromRelease ? `${id}-usual` : undefined}
      className="grid min-w-0 items-start gap-x-6 gap-y-2 border-b border-line py-1 sm:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_8.5rem_auto]"
    >
      <div className="min-w-0">
        <details>
          <summary className="fact-ask">
            <span id={`${id}-ask`}>{fact.ask}</span>
          </summary>
          <p className="measure mt-1 mb-2 text-small text-ink-soft">
            {fact.explanation} {t('facts.example', { example: fact.example })}
          </p>
        </details>
        <FieldError id={id} error={error} />
      </div>
      <div className="text-small text-ink-soft sm:order-last sm:col-span-2 lg:order-none lg:col-span-1">
        <p id={`${id}-usual`}>{usual ? t('facts.usual', { value: usual.toLowerCase() }) : origin}</p>
        {saving}
      </div>
      <div className="segments">
        {fact.values.map((value, index) => (
          <label key={value.id}>
            <input
              type="radio"
              id={`${id}-${index}`}
              value={value.id}
              defaultChecked={chosen === value.id}
              aria-describedby={error && `${id}-error`}
              {...register(fact.id)}
            />
            {value.text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
