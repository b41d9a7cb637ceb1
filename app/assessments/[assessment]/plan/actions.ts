'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { nothingPlanned, type PlanFormState } from '@/components/assessment/plan/saving/plan-form-state'
import {
  type PostedLine,
  planField,
  readPlanForm,
  targetFields,
} from '@/components/assessment/plan/saving/read-plan-form'
import { momentWords } from '@/components/layout/moment'
import { anotherPersonWords } from '@/components/ui/form/another-person'
import { refused, untouched } from '@/components/ui/form/form-state'
import type { Problem } from '@/lib/core/text/problem'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { savePlanLine } from '@/lib/server/assessments/entries/plan'
import { findSender, type Person } from '@/lib/server/identity/session'

/** Saves the lines that were changed, one after the other. */
export async function savePlanAction(
  assessmentId: string,
  state: PlanFormState,
  form: FormData,
): Promise<PlanFormState> {
  const person = await findSender(form)
  if (!person) return { ...nothingPlanned, attempt: state.attempt + 1, isOfAnother: true }
  const posted = readPlanForm(form)
  const refusals: Refusal[] = []
  for (const line of posted) refusals.push(...(await savePosted(person, assessmentId, line)))
  if (refusals.length === 0 && form.get(targetFields.show))
    redirect(`/assessments/${assessmentId}/plan?target=${Number(form.get(targetFields.target))}`)
  refresh()
  const { problems, typed } = refused(
    untouched,
    form,
    refusals.flatMap((refusal) => refusal.problems),
  )
  return {
    attempt: state.attempt + 1,
    isOfAnother: false,
    saved: posted.length - refusals.length,
    problems,
    revisions: Object.fromEntries(
      refusals.flatMap(({ questionId, revision }) => (revision === null ? [] : [[questionId, revision]])),
    ),
    typed: problems.length > 0 ? typed : null,
  }
}

type Refusal = { questionId: string; problems: Problem[]; revision: number | null }

async function savePosted(person: Person, assessmentId: string, line: PostedLine): Promise<Refusal[]> {
  const { questionId } = line
  const outcome = await savePlanLine(person, { assessmentId, saidBy: person.id, ...line })
  if (outcome.saved) return []
  const refuse = (message: string, revision: number | null = null) => [
    { questionId, problems: [{ field: planField(questionId, 'on'), message }], revision },
  ]
  switch (outcome.reason) {
    case 'conflict':
      return refuse(
        `${isolatedText(outcome.by.name)} changed this line, ${momentWords(outcome.at)}. Save again to keep yours`,
        outcome.revision,
      )
    case 'invalid': {
      const problems = outcome.problems.map(({ field, message }) => ({
        field: planField(questionId, field),
        message,
      }))
      return [{ questionId, problems, revision: null }]
    }
    case 'another-person':
      return refuse(anotherPersonWords)
    case 'not-a-draft':
      return refuse('Someone submitted this assessment in the meantime')
    case 'not-found':
      return refuse('This assessment no longer exists')
  }
}
