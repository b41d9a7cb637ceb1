'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { choosePieces } from '@/lib/server/products/evidence/using/choose-pieces'
import { findChoices } from '@/lib/server/products/evidence/using/find-choices'
import { withMessages } from '@/lib/words/with-messages'

type Place = { assessmentId: string; questionId: string }

/** Adds the ticked evidence of the product to an answer. */
export async function chooseAction(place: Place, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const found = await findChoices(person, place)
  if (!found) notFound()
  const pieces = [...form.keys()].flatMap((name) => (name.startsWith('p-') ? name.slice(2) : []))
  const outcome = await choosePieces(person, { ...place, pieces, mutationId: String(formKeyIn(form) ?? '') })
  if (!outcome) notFound()
  if (outcome.attached) redirect(found.back)
  refresh()
  return refused(state, form, withMessages(outcome.problems))
}
