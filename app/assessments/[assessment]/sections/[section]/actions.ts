'use server'

import { redirect } from 'next/navigation'
import {
  evidenceToRemove,
  formFields,
  type PostedAnswer,
  readSectionForm,
} from '@/components/assessment/section/read-section-form'
import type { RejectedAnswer, SectionFormState } from '@/components/assessment/section/section-form-state'
import { answerFrom } from '@/lib/browser/typed/typed-answer'
import { atRows, isBegun } from '@/lib/browser/typed/typed-evidence'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { findSender, type Person } from '@/lib/server/identity/session'

type Place = { assessmentId: string; here: string; next: string }

/** The plain form's way: saves what was changed, one answer after the other, and shows what could not be saved. */
export async function saveSectionAction(
  place: Place,
  state: SectionFormState,
  form: FormData,
): Promise<SectionFormState> {
  const person = await findSender(form)
  if (!person) return { rejected: {}, attempt: state.attempt + 1, isOfAnother: true }
  const attempt = state.attempt + 1
  const rejected: Record<string, RejectedAnswer> = {}
  for (const posted of readSectionForm(form)) {
    const rejection = await savePosted(person, place, posted)
    if (rejection === 'another-person') return { rejected: {}, attempt, isOfAnother: true }
    if (rejection) rejected[posted.questionId] = rejection
  }
  if (Object.keys(rejected).length > 0) return { rejected, attempt, isOfAnother: false }
  redirect(pathAfter(place, form))
}

async function savePosted(
  person: Person,
  { assessmentId }: Place,
  { questionId, kind, typed, baseRevision, mutationId }: PostedAnswer,
): Promise<RejectedAnswer | 'another-person' | null> {
  const { answer, problems } = answerFrom({ kind }, typed)
  if (answer === undefined) return { typed, problems, conflict: null }
  const outcome = await saveAnswer(person, {
    assessmentId,
    questionId,
    answer,
    baseRevision,
    mutationId,
    saidBy: person.id,
  })
  if (outcome.saved) return null
  switch (outcome.reason) {
    case 'another-person':
      return 'another-person'
    case 'conflict':
      return { typed, problems: [], conflict: outcome }
    case 'invalid':
      return { typed, problems: atRows(outcome.problems, typed.evidence.filter(isBegun)), conflict: null }
    case 'not-a-draft':
      return {
        typed,
        problems: [{ field: 'says', message: 'Someone submitted this assessment in the meantime' }],
        conflict: null,
      }
    case 'not-found':
      return {
        typed,
        problems: [{ field: 'says', message: 'This assessment no longer exists' }],
        conflict: null,
      }
  }
}

/** A button of one question stays there; the form's own leads on. */
function pathAfter({ here, next }: Place, form: FormData): string {
  if (form.has(formFields.stay)) return here
  const pressed = [formFields.confirm, formFields.takeTheirs, formFields.keepMine].map((name) =>
    form.get(name),
  )
  const removed = evidenceToRemove(form.get(formFields.removeEvidence))
  const questionId = removed?.questionId ?? pressed.find((value) => value !== null)
  return questionId ? `${here}#question-${questionId}` : next
}
