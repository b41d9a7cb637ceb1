'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import type { ExplanationState } from '@/components/assessment/check/explanation-form'
import { momentWords } from '@/components/layout/moment'
import { anotherPersonWords, refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import type { ExplanationOutcome } from '@/lib/core/assessment/save-outcome'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { confirmCopies } from '@/lib/server/assessments/confirm-copies'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { findSender, type Person } from '@/lib/server/identity/session'
import { submit } from '@/lib/server/submissions/submit'
import { blockerProblems } from './blocker-problems'

export async function submitAction(
  assessmentId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const accountable = { name: form.get('name'), role: form.get('role') }
  const outcome = await submit(person, { assessmentId, accountable })
  if (!outcome) notFound()
  if (outcome.submitted) redirect(`/reports/${outcome.id}`)
  switch (outcome.reason) {
    case 'not-a-draft':
      return redirect(await afterSubmitting(person, assessmentId))
    case 'invalid':
      return refused(state, form, outcome.problems)
    case 'changed':
      return refused(state, form, [
        {
          field: `/assessments/${assessmentId}/check`,
          message: 'Something was changed while the report was made. Read this page again, then submit',
        },
      ])
    case 'pdf-took-too-long':
      return refused(state, form, [{ field: `/assessments/${assessmentId}/check`, message: outcome.message }])
    case 'blocked': {
      const assessment = await findAssessment(person, assessmentId)
      return refused(state, form, assessment ? blockerProblems(assessment, outcome.blockers) : [])
    }
  }
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

export async function explainAction(
  place: { assessmentId: string; contradictionId: string },
  _: ExplanationState,
  form: FormData,
): Promise<ExplanationState> {
  const person = await findSender(form)
  if (!person) return { saved: false, error: anotherPersonWords, typed: null, revision: null }
  const text = String(form.get('text') ?? '').trim()
  const outcome = await saveExplanation(person, {
    ...place,
    saidBy: person.id,
    text: text || null,
    baseRevision: Number(form.get('revision')),
    mutationId: String(form.get('mutation')),
  })
  if (outcome.saved) {
    // A redirect to an anchor on the same page would scroll there without rendering it again.
    refresh()
    return { saved: true, error: null, typed: null, revision: null }
  }
  return {
    saved: false,
    error: refusalWords(outcome),
    // What one person typed is not shown to another.
    typed: outcome.reason === 'another-person' ? null : text,
    revision: outcome.reason === 'conflict' ? outcome.revision : null,
  }
}

function refusalWords(outcome: Exclude<ExplanationOutcome, { saved: true }>): string {
  switch (outcome.reason) {
    case 'conflict':
      return `${isolatedText(outcome.by.name)} wrote, ${momentWords(outcome.at)}: “${isolatedText(outcome.theirs?.text ?? '')}”. Save again to keep yours`
    case 'invalid':
      return outcome.problems.map(({ message }) => message).join(' ')
    case 'another-person':
      return anotherPersonWords
    case 'not-a-draft':
      return 'Someone submitted this assessment in the meantime'
    case 'not-found':
      return 'This contradiction no longer exists'
  }
}
