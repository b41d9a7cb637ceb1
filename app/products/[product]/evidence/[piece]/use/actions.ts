'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { addToAnswers } from '@/lib/server/products/evidence/using/add-to-answers'
import { withMessages } from '@/lib/words/with-messages'

type Place = { productId: string; pieceId: string; assessmentId: string }

/** Adds a piece of evidence to the ticked answers of a draft. */
export async function useElsewhereAction(place: Place, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const answers = [...form].flatMap(([name, revision]) =>
    name.startsWith('q-') ? { questionId: name.slice(2), revision: Number(revision) } : [],
  )
  const outcome = await addToAnswers(person, { ...place, answers })
  if (!outcome) notFound()
  if ('used' in outcome)
    redirect(`/products/${place.productId}/evidence/${place.pieceId}?used=${outcome.count}`)
  refresh()
  return refused(state, form, withMessages(outcome.problems))
}
