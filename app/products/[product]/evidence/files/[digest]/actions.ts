'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { type FilePurpose, readPurpose } from '@/lib/core/answers/evidence/file-purpose'
import { findSender, type Person } from '@/lib/server/identity/session'
import { addFilePiece } from '@/lib/server/products/files/add-piece'
import { answerRequest } from '@/lib/server/products/files/answer-request'
import { attachFile } from '@/lib/server/products/files/attach-file'
import { findFileUse } from '@/lib/server/products/files/file-use'
import { withMessages } from '@/lib/words/with-messages'

type Place = { productId: string; sha256: string; purpose: string | null }

/** Makes a file a piece of evidence: of the answer or the request that it is for, or of the product. */
export async function useFileAction(place: Place, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const purpose = readPurpose(place.purpose)
  const use = purpose && (await findFileUse(person, purpose))
  if (purpose && use?.productId !== place.productId) notFound()
  const outcome = await attach(person, { ...place, purpose }, form)
  if (!outcome) notFound()
  if (!outcome.attached) return refused(state, form, withMessages(outcome.problems))
  redirect(use?.back ?? `/products/${place.productId}/evidence/files/${place.sha256}?added=yes`)
}

type Use = { productId: string; sha256: string; purpose: FilePurpose | null }

function attach(person: Person, { productId, sha256, purpose }: Use, form: FormData) {
  const input = readInput(form)
  const formKey = formKeyIn(form)
  switch (purpose?.is) {
    case 'answer':
      return attachFile(person, { ...purpose, sha256, input, mutationId: String(formKey ?? '') })
    case 'request':
      return answerRequest(person, { ...purpose, sha256, input, formKey })
    case 'renewal':
      return null
    default:
      return addFilePiece(person, { productId, sha256, input, releases: form.getAll('releases').map(String) })
  }
}

function readInput(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const expires = text('expires')
  return {
    title: text('title'),
    kind: text('kind'),
    speaksOf: text('speaksOf'),
    ...(expires ? { expires } : {}),
  }
}
