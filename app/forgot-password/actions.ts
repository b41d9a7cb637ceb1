'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { requestPasswordReset } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

export async function forgotPasswordAction(state: FormState, form: FormData): Promise<FormState> {
  const outcome = await requestPasswordReset({ email: String(form.get('email') ?? '') })
  if (outcome.asked) redirect('/forgot-password?asked=yes')
  return refused(state, form, withMessages(outcome.problems))
}
