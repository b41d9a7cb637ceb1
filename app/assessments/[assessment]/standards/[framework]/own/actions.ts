'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import type { OwnStatusOutcome } from '@/lib/core/assessment/save-outcome'
import { findSender } from '@/lib/server/identity/session'
import { saveOwnStatus } from '@/lib/server/submissions/own/save-own-status'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'

type Place = { assessmentId: string; framework: string; provision: string }

/** Saves what the team says itself of a provision; all fields empty takes it back. Sent twice, the second gives the outcome of the first. */
export async function saveOwnStatusAction(
  place: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await saveOwnStatus(person, {
    ...place,
    own: ownIn(form),
    baseRevision: Number(form.get('revision')),
    mutationId: String(formKeyIn(form)),
    saidBy: person.id,
  })
  if (!outcome.saved) return refused(state, form, problemsOf(outcome))
  redirect(`/assessments/${place.assessmentId}/standards/${place.framework}#provision-${place.provision}`)
}

function ownIn(form: FormData): Record<string, string> | null {
  const given = ['status', 'detail', 'reference'].flatMap((name) => {
    const value = form.get(name)
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : []
  })
  return given.length > 0 ? Object.fromEntries(given) : null
}

function problemsOf(outcome: Exclude<OwnStatusOutcome, { saved: true }>): FormState['problems'] {
  switch (outcome.reason) {
    case 'invalid':
      return withMessages(outcome.problems)
    case 'conflict':
      return [{ field: '', message: english.t('own-status.conflict') }]
    case 'not-a-draft':
      return withMessages([{ field: '', code: 'form-problem.undo.frozen', values: {} }])
    default:
      notFound()
  }
}
