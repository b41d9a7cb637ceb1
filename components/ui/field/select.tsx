import { clsx } from 'clsx/lite'
import type { ComponentProps } from 'react'
import { controlShape, describedBy, Field, type FieldWords } from './field'

type SelectProps = FieldWords & {
  id: string
  name: string
  choices: readonly { value: string; text: string }[]
} & Omit<ComponentProps<'select'>, 'id' | 'name'>

export function Select({ label, hint, optional, error, choices, className, ...select }: SelectProps) {
  const words = { label, hint, error, ...(optional ? { optional } : {}) }
  return (
    <Field id={select.id} words={words}>
      <select
        {...select}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(select.id, words)}
        className={clsx(controlShape, 'min-h-11', className)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </Field>
  )
}
