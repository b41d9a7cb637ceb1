'use server'

import { notFound, redirect } from 'next/navigation'
import { openDraft } from '@/lib/server/assessments'
import { requirePerson } from '@/lib/server/session'

export async function openDraftAction(assessmentId: string): Promise<void> {
  const outcome = await openDraft(await requirePerson(), assessmentId)
  if (!outcome) notFound()
  redirect(`/assessments/${assessmentId}`)
}
