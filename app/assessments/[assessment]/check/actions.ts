'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import type { ExplanationState } from '@/components/assessment/check/explanation-form'
import { type Conflict, entriesOfAnother } from '@/components/assessment/entry/entry-form-state'
import { postEntries, rejectEntry } from '@/components/assessment/entry/post-entries'
import { momentWords } from '@/components/layout/moment'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import type { Explanation } from '@/lib/core/assessment/assessment'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { markRestUnknown, takeBackUnknown } from '@/lib/server/assessments/entries/several/rest-unknown'
import { findSender, type Person } from '@/lib/server/identity/session'
import { submit } from '@/lib/server/submissions/submit'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'
import { blockerProblems } from './blocker-problems'

export async function submitAction(
  assessmentId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const here = `/assessments/${assessmentId}/check`
  const accountable = { name: form.get('name'), role: form.get('role') }
  const share = form.get('share') === 'yes'
  const outcome = await submit(person, { assessmentId, accountable, handingOn: readHandingOn(form), share })
  if (!outcome) notFound()
  if (outcome.submitted) redirect(`/reports/${outcome.id}${share ? '/share' : ''}`)
  switch (outcome.reason) {
    case 'not-a-draft':
      return redirect(await afterSubmitting(person, assessmentId))
    case 'invalid':
      return refused(state, form, withMessages(outcome.problems))
    case 'changed':
      return refused(state, form, withMessages([{ field: here, code: 'form-problem.changed', values: {} }]))
    case 'pdf-took-too-long':
      return refused(state, form, withMessages([{ field: here, ...outcome.refusal }]))
    case 'blocked': {
      const assessment = await findAssessment(person, assessmentId)
      return refused(
        state,
        form,
        assessment ? withMessages(blockerProblems(assessment, outcome.blockers)) : [],
      )
    }
  }
}

function readHandingOn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '')
  return { validUntil: text('validUntil'), contact: text('contact'), contactAddress: text('contactAddress') }
}

/** Pressing the button twice leads where pressing it once does: to the report that the first press made. */
async function afterSubmitting(person: Person, assessmentId: string): Promise<string> {
  const found = await findAssessment(person, assessmentId)
  const [latest] = (found?.submissions ?? []).toSorted((a, b) => b.number - a.number)
  return latest?.submittedBy.id === person.id ? `/reports/${latest.id}` : `/assessments/${assessmentId}`
}

type Section = { assessmentId: string; section: string }

export async function confirmCopiesAction(
  place: Section,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await confirmCopies(person, place)
  if (!outcome) notFound()
  if (outcome.confirmed === null) redirect(`/assessments/${place.assessmentId}`)
  redirect(`/assessments/${place.assessmentId}/check`)
}

export async function markRestAction(
  assessmentId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await markRestUnknown(person, { assessmentId, formKey: formKeyIn(form) })
  if (!outcome) notFound()
  const path = `/assessments/${assessmentId}`
  redirect(outcome.act === null ? path : `${path}/check?unknown=${outcome.act}`)
}

export async function takeBackUnknownAction(
  marked: { assessmentId: string; act: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const path = `/assessments/${marked.assessmentId}`
  redirect((await takeBackUnknown(person, marked)) ? `${path}/check?unknown=undone` : path)
}

export async function explainAction(
  place: { assessmentId: string; contradictionId: string },
  state: ExplanationState,
  form: FormData,
): Promise<ExplanationState> {
  const person = await findSender(form)
  if (!person) return entriesOfAnother(state)
  const typed = String(form.get('text') ?? '').trim()
  const next = await postEntries(state, [{ id: place.contradictionId }], async () => {
    const outcome = await saveExplanation(person, {
      ...place,
      saidBy: person.id,
      text: typed || null,
      baseRevision: Number(form.get('revision')),
      mutationId: String(form.get('mutation')),
    })
    return outcome.saved
      ? null
      : rejectEntry(outcome, typed, { field: 'text', sayConflict: writtenByAnother })
  })
  // A redirect to a place on the same page would scroll there and show nothing new.
  if (next.saved !== null) refresh()
  return next
}

function writtenByAnother({ by, at, theirs }: Conflict<Explanation>): string {
  const text = isolatedText(theirs?.text ?? '')
  return english.t('entries.explained', { name: isolatedText(by.name), moment: momentWords(at), text })
}
