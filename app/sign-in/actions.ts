'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { tryAgainIn } from '@/lib/server/identity/passwords/try-again-in'
import { signIn } from '@/lib/server/identity/session'
import { pathAfterSignIn, pathThroughNotices } from '@/lib/server/identity/signing-in/path-after-sign-in'
import { english } from '@/lib/words/english'

const { t } = english

export async function signInAction(state: FormState, form: FormData): Promise<FormState> {
  const outcome = await signIn({ email: text(form, 'email'), password: text(form, 'password') })
  if (outcome.signedIn) {
    const path = pathAfterSignIn(text(form, 'then'))
    redirect(pathThroughNotices(path, outcome))
  }
  const message =
    outcome.reason === 'wrong'
      ? t('account-page.wrong')
      : english.sentence(tryAgainIn(outcome.retryAfter, outcome.reason))
  return refused(state, form, [{ field: 'email', message }])
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
