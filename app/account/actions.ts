'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { changePassword, findSender } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

export async function changePasswordAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await changePassword(person, {
    current: String(form.get('current') ?? ''),
    next: String(form.get('next') ?? ''),
  })
  if (outcome.changed) redirect('/account?changed=password')
  return refused(state, form, withMessages(outcome.problems))
}
