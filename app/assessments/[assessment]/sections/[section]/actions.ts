'use server'

import { redirect } from 'next/navigation'
import { entriesOfAnother } from '@/components/assessment/entry/entry-form-state'
import { postEntries, type Rejection, rejectEntry } from '@/components/assessment/entry/post-entries'
import {
  evidenceToRemove,
  formFields,
  type PostedAnswer,
  readSectionForm,
} from '@/components/assessment/section/read-section-form'
import type { SectionFormState } from '@/components/assessment/section/section-form-state'
import { answerFrom, type TypedAnswer } from '@/lib/browser/typed/typed-answer'
import { atRows, isBegun } from '@/lib/browser/typed/typed-evidence'
import type { Answer } from '@/lib/core/answers/answer'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { findSender, type Person } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

type Place = { assessmentId: string; here: string; next: string }

/** For forms without scripts: saves what was changed and shows what could not be saved. */
export async function saveSectionAction(
  place: Place,
  state: SectionFormState,
  form: FormData,
): Promise<SectionFormState> {
  const person = await findSender(form)
  if (!person) return entriesOfAnother(state)
  const posted = readSectionForm(form)
  const next = await postEntries(state, posted, (entry) => savePosted(person, place.assessmentId, entry))
  return next.saved === null ? next : redirect(pathAfter(place, form))
}

async function savePosted(
  person: Person,
  assessmentId: string,
  { id, kind, typed, ...save }: PostedAnswer,
): Promise<Rejection<TypedAnswer, Answer>> {
  const { answer, problems } = answerFrom({ kind }, typed)
  if (answer === undefined) return { typed, problems: withMessages(problems), conflict: null }
  const outcome = await saveAnswer(person, {
    ...save,
    assessmentId,
    questionId: id,
    answer,
    saidBy: person.id,
  })
  if (outcome.saved) return null
  const rejection = rejectEntry(outcome, typed, { field: 'says' })
  if (rejection === 'another-person') return rejection
  return { ...rejection, problems: atRows(rejection.problems, typed.evidence.filter(isBegun)) }
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
