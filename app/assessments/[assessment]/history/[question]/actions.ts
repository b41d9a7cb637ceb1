'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import type { AnswerOutcome } from '@/lib/core/assessment/save-outcome'
import type { Problem } from '@/lib/core/text/problem'
import { restoreAnswer } from '@/lib/server/assessments/entries/restore-answer'
import { findSender } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

/** Restores an earlier answer; sent twice, the second gives the outcome of the first. */
export async function restoreAnswerAction(
  place: { assessmentId: string; questionId: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await restoreAnswer(person, {
    ...place,
    revision: Number(form.get('revision')),
    baseRevision: Number(form.get('latest')),
    mutationId: String(formKeyIn(form)),
    saidBy: person.id,
  })
  if (outcome.saved) redirect(`/assessments/${place.assessmentId}/history/${place.questionId}?did=restore`)
  refresh()
  return refused(state, form, withMessages(problemsOf(outcome)))
}

function problemsOf(outcome: Exclude<AnswerOutcome, { saved: true }>): Problem[] {
  if (outcome.reason === 'invalid') return outcome.problems
  const why = {
    conflict: 'conflict',
    'not-a-draft': 'frozen',
    'not-found': 'gone',
    'another-person': 'gone',
  } as const
  return [{ field: '', code: `form-problem.undo.${why[outcome.reason]}`, values: {} }]
}
