'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form-state'
import { pathAfterSignIn } from '@/lib/server/path-after-sign-in'
import { signIn } from '@/lib/server/session'

export async function signInAction(state: FormState, form: FormData): Promise<FormState> {
  const outcome = await signIn({ email: text(form, 'email'), password: text(form, 'password') })
  if (outcome.signedIn) redirect(pathAfterSignIn(text(form, 'then')))
  const message =
    outcome.reason === 'wrong'
      ? 'The email address and the password do not belong together. Check both'
      : `Too many tries. Wait ${Math.ceil(outcome.retryAfter / 60)} minutes, then try again`
  return refused(state, form, [{ field: 'email', message }])
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
