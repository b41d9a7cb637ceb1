'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { setUpOwner } from '@/lib/server/identity/set-up/set-up'
import { withMessages } from '@/lib/words/with-messages'

export async function setUpAction(state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? '')
  const outcome = await setUpOwner({
    code: text('code'),
    name: text('name'),
    email: text('email'),
    password: text('password'),
    organisation: text('organisation'),
  })
  if (outcome.setUp) redirect('/products')
  return refused(state, form, withMessages(outcome.problems))
}
