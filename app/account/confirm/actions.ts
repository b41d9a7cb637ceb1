'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { leavingPath, prepareToLeave } from '@/lib/server/identity/provider/leave'
import { findSender, requireSession } from '@/lib/server/identity/session'

/** Leads to the provider, so that it asks again who the person is. */
export async function confirmAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const { id: session } = await requireSession()
  await prepareToLeave({ purpose: 'confirm', session })
  redirect(leavingPath)
}
