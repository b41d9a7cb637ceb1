'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/another-person'
import type { FormState } from '@/components/ui/form-state'
import { openDraft } from '@/lib/server/assessments'
import { findSender } from '@/lib/server/session'

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
