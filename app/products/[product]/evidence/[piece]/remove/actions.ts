'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { deletePiece, strikePiece } from '@/lib/server/products/evidence/remove-piece'
import { withMessages } from '@/lib/words/with-messages'

type Place = { productId: string; pieceId: string }
type Act = 'delete' | 'strike' | 'take-back'

/** Deletes a piece of evidence, strikes it out, or takes that back. */
export async function removeAction(
  { act, ...place }: Place & { act: Act },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const order = { ...place, basis: form.get('basis') }
  const outcome =
    act === 'delete'
      ? await deletePiece(person, order)
      : await strikePiece(person, { ...order, strike: act === 'strike' })
  if (!outcome) notFound()
  const list = `/products/${place.productId}/evidence`
  if (outcome.changed)
    redirect(act === 'delete' ? `${list}?did=delete` : `${list}/${place.pieceId}?did=${act}`)
  refresh()
  return refused(state, form, withMessages(outcome.problems))
}
