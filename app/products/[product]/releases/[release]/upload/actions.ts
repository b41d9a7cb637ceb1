'use server'

import { notFound, redirect } from 'next/navigation'
import { asDifference, isDifference } from '@/components/assessment/start/upload-difference'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import type { Problem } from '@/lib/core/text/problem'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import { setRetryAfter } from '@/lib/server/http/retry-after'
import { findSender } from '@/lib/server/identity/session'
import { isArchive, uploadArchive } from '@/lib/server/products/archives/upload-archive'
import { withMessages } from '@/lib/words/with-messages'

export async function uploadAction(releaseId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const file = form.get('file')
  // A form without a chosen file sends an empty one without a name, which a script's form calls "undefined".
  if (!(file instanceof File) || (file.size === 0 && ['', 'undefined'].includes(file.name)))
    return refused(state, form, [
      ...withMessages([{ field: 'file', code: 'form-problem.no-file', values: {} }]),
      ...state.problems.filter(isDifference),
    ])
  if (file.size === 0) return refused(state, form, withMessages([emptyFile(file.name)]))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const confirm = form.get('confirm')
  const order = {
    releaseId,
    formKey: formKeyIn(form),
    confirm: typeof confirm === 'string' ? confirm : undefined,
  }
  const outcome = isArchive(bytes)
    ? await uploadArchive(person, { ...order, source: inOnePiece(bytes) })
    : await uploadDraft(person, { ...order, bytes })
  if (!outcome) notFound()
  if (!outcome.uploaded && outcome.reason)
    return refused(state, form, withMessages(outcome.problems).map(asDifference))
  if (!outcome.uploaded && outcome.retryAfter !== undefined) setRetryAfter(outcome.retryAfter)
  if (!outcome.uploaded) return refused(state, form, withMessages(outcome.problems))
  redirect(`/assessments/${outcome.id}`)
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

function emptyFile(name: string): Problem {
  return { field: 'file', code: 'form-problem.empty-file', values: { name: isolatedText(name) } }
}
