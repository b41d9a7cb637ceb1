'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { personField } from '@/lib/core/web/person-field'

const PersonOfPage = createContext<string | null>(null)

/** Around everything on a page that was rendered for a signed-in person: its forms name them. */
export function PagePerson({ id, children }: { id: string; children: ReactNode }) {
  return <PersonOfPage value={id}>{children}</PersonOfPage>
}

/** Names the person of the page in a form, so that the server refuses it when somebody else has signed in since. */
export function PersonField() {
  const id = useContext(PersonOfPage)
  return id === null ? null : <input type="hidden" name={personField} value={id} />
}
