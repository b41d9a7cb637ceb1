'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { enterCode, findSession } from '@/lib/server/identity/session'
import { pathAfterSignIn, pathThroughNotices } from '@/lib/server/identity/signing-in/path-after-sign-in'
import { withMessages } from '@/lib/words/with-messages'

/** Ends the sign-in of an account with two-factor authentication. Its session is nobody's until then. */
export async function enterCodeAction(state: FormState, form: FormData): Promise<FormState> {
  const session = await findSession()
  if (!session) redirect('/sign-in')
  const path = pathAfterSignIn(String(form.get('then') ?? ''))
  if (!session.needsSecondFactor) redirect(path)
  const outcome = await enterCode(session, form.get('code'))
  if (!outcome.given) return refused(state, form, withMessages([{ field: 'code', ...outcome.problem }]))
  redirect(pathThroughNotices(path, outcome))
}
