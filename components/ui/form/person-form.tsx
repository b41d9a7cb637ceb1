import type { ComponentProps } from 'react'
import { PersonField } from './page-person'

/** The form element of every form that is sent to an action: it names the person of its page. */
export function PersonForm({ children, ...rest }: ComponentProps<'form'>) {
  return (
    <form {...rest}>
      <PersonField />
      {children}
    </form>
  )
}
