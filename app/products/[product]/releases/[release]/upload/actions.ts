'use server'

import { notFound, redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form-state'
import { requirePerson } from '@/lib/server/session'
import { uploadDraft } from '@/lib/server/transfer'

export async function uploadAction(releaseId: string, state: FormState, form: FormData): Promise<FormState> {
  const file = form.get('file')
  // A form without a chosen file sends an empty one.
  if (!(file instanceof File) || file.size === 0) {
    const message = 'Choose an assessment file. If you have chosen one, it is empty'
    return refused(state, form, [{ field: 'file', message }])
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const outcome = await uploadDraft(await requirePerson(), { releaseId, bytes })
  if (!outcome) notFound()
  if (!outcome.uploaded) return refused(state, form, outcome.problems)
  redirect(`/assessments/${outcome.id}`)
}
