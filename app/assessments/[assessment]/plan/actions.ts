'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { entriesOfAnother } from '@/components/assessment/entry/entry-form-state'
import {
  changedByAnother,
  postEntries,
  type Rejection,
  rejectEntry,
} from '@/components/assessment/entry/post-entries'
import type { PlanFormState, TypedLine } from '@/components/assessment/plan/saving/plan-form-state'
import {
  type PostedLine,
  readPlanForm,
  targetFields,
} from '@/components/assessment/plan/saving/read-plan-form'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import { findSender, type Person } from '@/lib/server/identity/session'

/** Saves the lines that were changed, one after the other. */
export async function savePlanAction(
  assessmentId: string,
  state: PlanFormState,
  form: FormData,
): Promise<PlanFormState> {
  const person = await findSender(form)
  if (!person) return entriesOfAnother(state)
  const next = await postEntries(state, readPlanForm(form), (line) => savePosted(person, assessmentId, line))
  if (next.saved !== null && form.get(targetFields.show))
    redirect(`/assessments/${assessmentId}/plan?target=${Number(form.get(targetFields.target))}`)
  refresh()
  return next
}

async function savePosted(
  person: Person,
  assessmentId: string,
  { id, line, typed, ...save }: PostedLine,
): Promise<Rejection<TypedLine, PlanLine>> {
  const outcome = await savePlanLine(person, {
    ...save,
    assessmentId,
    questionId: id,
    line,
    saidBy: person.id,
  })
  return outcome.saved ? null : rejectEntry(outcome, typed, { field: 'on', sayConflict: changedByAnother })
}
