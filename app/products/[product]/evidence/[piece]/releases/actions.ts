'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { setReleases } from '@/lib/server/products/evidence/set-releases'
import { withMessages } from '@/lib/words/with-messages'

type Place = { productId: string; pieceId: string }

export async function setReleasesAction(place: Place, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const releases = form.getAll('release').map(String)
  const outcome = await setReleases(person, { ...place, basis: form.get('basis'), releases })
  if (!outcome) notFound()
  if (outcome.changed) redirect(`/products/${place.productId}/evidence/${place.pieceId}?did=releases`)
  refresh()
  return refused(state, form, withMessages(outcome.problems))
}
