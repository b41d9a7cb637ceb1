'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { resetPassword } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

export async function resetPasswordAction(state: FormState, form: FormData): Promise<FormState> {
  const outcome = await resetPassword({
    token: String(form.get('token') ?? ''),
    password: String(form.get('password') ?? ''),
  })
  if (outcome.reset) redirect('/sign-in?reset=done')
  return refused(state, form, withMessages(outcome.problems))
}
