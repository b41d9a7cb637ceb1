'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form-state'
import { signIn } from '@/lib/server/session'

export async function signInAction(state: FormState, form: FormData): Promise<FormState> {
  const outcome = await signIn({ email: text(form, 'email'), password: text(form, 'password') })
  if (outcome.signedIn) redirect(pathOfOurs(text(form, 'then')))
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

/** Only a path of this site: a sign-in page that sends people elsewhere helps those who fish for passwords. */
function pathOfOurs(path: string): string {
  return /^\/(?![/\\])[\w\-/?=&.#%]*$/.test(path) ? path : '/products'
}
