import type { ComponentProps } from 'react'
import { errorOf, type FormState } from '@/components/ui/form/form-state'
import { TextField } from './text-field'

type FormTextFieldProps = Omit<ComponentProps<typeof TextField>, 'id' | 'error'> & { state: FormState }

/** A text field of a `Form`: keeps what was typed and shows at it why it was refused. Its id is its name. */
export function FormTextField({ state, defaultValue, ...field }: FormTextFieldProps) {
  const { name } = field
  return (
    <TextField
      {...field}
      id={name}
      defaultValue={state.typed[name] ?? defaultValue}
      error={errorOf(state, name)}
    />
  )
}
