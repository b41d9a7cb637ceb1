'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/ui/form/form-state'
import { leavingPath, prepareToLeave } from '@/lib/server/identity/provider/leave'
import { pathAfterSignIn } from '@/lib/server/identity/signing-in/path-after-sign-in'

/** Begins a sign-in at the provider. */
export async function signInAtProviderAction(_: FormState, form: FormData): Promise<FormState> {
  const goOnTo = pathAfterSignIn(String(form.get('then') ?? ''))
  await prepareToLeave({ purpose: 'sign-in', goOnTo })
  redirect(leavingPath)
}
