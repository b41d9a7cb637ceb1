'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { findSender, requireSession } from '@/lib/server/identity/session'
import { endOneSession, endOtherSessions } from '@/lib/server/identity/sessions/list-sessions'

export async function endSessionAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  await endOneSession(await requireSession(), String(form.get('session')))
  redirect('/account/sessions?done=one')
}

export async function endOthersAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  await endOtherSessions(await requireSession())
  redirect('/account/sessions?done=others')
}
