'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { changeName } from '@/lib/server/identity/own-account/change-name'
import { findSender } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

export async function changeNameAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await changeName(person, { name: form.get('name') })
  if (!outcome.changed) return refused(state, form, withMessages(outcome.problems))
  redirect('/account?changed=name')
}
