'use server'

import { notFound, redirect } from 'next/navigation'
import { v5, validate } from 'uuid'
import { changedByAnother } from '@/components/assessment/entry/post-entries'
import { readVerdictForm, verdictFields } from '@/components/review/desk/answer/read-verdict-form'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'
import { answerViews } from './answer-views'

type Place = { reviewId: string; question: string; next: string }

/** For forms without scripts: saves the verdict of the button that was pressed, and leads to the next answer. */
export async function judgeAction(
  { reviewId, question, next }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const desk = await openDesk(person, reviewId)
  const [answer] = desk ? answerViews(desk, [question]) : []
  const ended = english.t('review-problem.not-accepted')
  if (!answer) return refused(state, form, [{ field: '', message: ended }])
  const verdict = readVerdictForm(form, answer, String(form.get(verdictFields.kind) ?? ''))
  const outcome = await saveVerdict(person, {
    reviewId,
    on: 'answers',
    key: question,
    verdict,
    baseRevision: Number(form.get(verdictFields.revision)),
    mutationId: mutationOf(form.get(verdictFields.rendering), question, verdict),
    saidBy: person.id,
  })
  if (outcome.saved) redirect(next)
  if (outcome.reason === 'invalid') return refused(state, form, withMessages(outcome.problems).map(atField))
  if (outcome.reason === 'conflict')
    return refused(state, form, [{ field: '', message: changedByAnother(outcome) }])
  if (outcome.reason === 'another-person') return refusedForAnother(state)
  return notFound()
}

/** The same verdict of the same rendering is the same change, however often it arrives. */
function mutationOf(rendering: FormDataEntryValue | null, question: string, verdict: unknown): string {
  if (typeof rendering !== 'string' || !validate(rendering)) return ''
  return v5(`${question} ${JSON.stringify(verdict)}`, rendering)
}

/** The field of the form that holds a part of the verdict. */
function atField({ field, message }: { field: string; message: string }) {
  const [first = ''] = field.split('.')
  return { field: ['why', 'to', 'opened'].includes(first) ? first : '', message }
}
