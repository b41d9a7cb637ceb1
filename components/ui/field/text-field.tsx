import { clsx } from 'clsx/lite'
import type { ComponentProps } from 'react'
import { controlShape, describedBy, Field, type FieldWords } from './field'

type TextFieldProps = FieldWords & { id: string; name: string } & Omit<ComponentProps<'input'>, 'id' | 'name'>

export function TextField({ label, hint, optional, error, className, ...input }: TextFieldProps) {
  const words = { label, hint, error, ...(optional ? { optional } : {}) }
  return (
    <Field id={input.id} words={words}>
      <input
        type="text"
        dir="auto"
        {...input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(input.id, words)}
        className={clsx(controlShape, 'min-h-11', className)}
      />
    </Field>
  )
}
