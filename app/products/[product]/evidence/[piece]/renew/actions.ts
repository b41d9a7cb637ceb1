'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { placeFrom } from '@/lib/browser/typed/typed-evidence'
import { findSender } from '@/lib/server/identity/session'
import { renewPiece } from '@/lib/server/products/evidence/renew-piece'
import { withMessages } from '@/lib/words/with-messages'

type Place = { productId: string; pieceId: string }

/** Renews a piece. Where it was changed meanwhile, the page shows it as it is now, and what was typed stays. */
export async function renewAction(place: Place, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await renewPiece(person, { ...place, basis: form.get('basis'), value: readValue(form) })
  if (!outcome) notFound()
  if (outcome.changed) redirect(`/products/${place.productId}/evidence/${place.pieceId}?did=renew`)
  refresh()
  return refused(state, form, withMessages(outcome.problems))
}

function readValue(form: FormData): unknown {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [url, sha256, expires] = [text('url'), text('sha256'), text('expires')]
  return {
    title: text('title'),
    kind: text('kind'),
    ...(url ? placeFrom(url) : sha256 ? { sha256 } : {}),
    speaksOf: text('speaksOf'),
    ...(expires ? { expires } : {}),
  }
}
