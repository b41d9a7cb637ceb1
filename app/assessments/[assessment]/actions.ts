'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { openDraft } from '@/lib/server/assessments/assessments'
import { findSender } from '@/lib/server/identity/session'

export async function openDraftAction(
  assessmentId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await openDraft(person, assessmentId)
  if (!outcome) notFound()
  redirect(`/assessments/${assessmentId}`)
}
