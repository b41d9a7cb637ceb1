import { clsx } from 'clsx/lite'
import type { ComponentProps } from 'react'
import { controlShape, describedBy, Field, type FieldWords } from './field'

type TextAreaProps = FieldWords & { id: string; name: string } & Omit<
    ComponentProps<'textarea'>,
    'id' | 'name'
  >

export function TextArea({ label, hint, optional, error, className, ...textarea }: TextAreaProps) {
  const words = { label, hint, error, ...(optional ? { optional } : {}) }
  return (
    <Field id={textarea.id} words={words}>
      <textarea
        rows={3}
        dir="auto"
        {...textarea}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(textarea.id, words)}
        className={clsx(controlShape, 'field-sizing-content min-h-20', className)}
      />
    </Field>
  )
}
