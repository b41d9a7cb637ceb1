'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { giveQuestions } from '@/lib/server/assessments/together/give-questions'
import { findSender } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

/** Gives the ticked questions to a member, or takes them back. */
export async function giveAction(assessmentId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const questions = [...form.keys()].flatMap((name) => (name.startsWith('q-') ? name.slice(2) : []))
  const value = (name: string) => String(form.get(name) ?? '')
  const order = {
    questions,
    to: value('to'),
    section: value('section'),
    knows: value('knows'),
    due: value('due'),
  }
  const outcome = await giveQuestions(person, assessmentId, order)
  if (!outcome) notFound()
  if (!outcome.given) return refused(state, form, withMessages(outcome.problems))
  redirect(`/assessments/${assessmentId}/people?given=${outcome.count}`)
}
