'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { leavingPath, prepareToLeave } from '@/lib/server/identity/provider/leave'
import { joinAndSignIn } from '@/lib/server/people/joining/join'
import { withMessages } from '@/lib/words/with-messages'
import { pathAfterJoining } from './path-after-joining'

/** Joins with a new account, and signs it in. */
export async function joinAction(state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? '')
  const outcome = await joinAndSignIn({
    token: text('token'),
    name: text('name'),
    password: text('password'),
  })
  if (outcome.joined) redirect(pathAfterJoining(outcome))
  return refused(state, form, withMessages(outcome.problems))
}

/** Goes to the provider, to join as the person it knows. */
export async function joinAtProviderAction(_: FormState, form: FormData): Promise<FormState> {
  await prepareToLeave({ purpose: 'join', token: String(form.get('token') ?? '').slice(0, 100) })
  redirect(leavingPath)
}
