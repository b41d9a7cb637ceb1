'use server'

import { redirect } from 'next/navigation'
import { entriesOfAnother } from '@/components/assessment/entry/entry-form-state'
import { postEntries, type Rejection, rejectEntry } from '@/components/assessment/entry/post-entries'
import {
  formFields,
  type PostedAnswer,
  questionToOpen,
  readSectionForm,
} from '@/components/assessment/section/read-section-form'
import type { SectionFormState } from '@/components/assessment/section/section-form-state'
import { answerDigest, mutationOf } from '@/lib/browser/typed/rendered-answer'
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
  const rendering = form.get(formFields.rendering)
  const next = await postEntries(state, readSectionForm(form, answerDigest), (entry) =>
    savePosted(person, { assessmentId: place.assessmentId, rendering }, entry),
  )
  if (next.saved !== null) redirect(pathAfter(place, form))
  return { ...next, opened: questionToOpen(form) }
}

type Sent = { assessmentId: string; rendering: FormDataEntryValue | null }

async function savePosted(
  person: Person,
  { assessmentId, rendering }: Sent,
  { id, kind, typed, baseRevision }: PostedAnswer,
): Promise<Rejection<TypedAnswer, Answer>> {
  const { answer, problems } = answerFrom({ kind }, typed)
  if (answer === undefined) return { typed, problems: withMessages(problems), conflict: null }
  const outcome = await saveAnswer(person, {
    assessmentId,
    questionId: id,
    baseRevision,
    mutationId: mutationOf(rendering, id, typed),
    answer,
    saidBy: person.id,
  })
  if (outcome.saved) return null
  const rejection = rejectEntry(outcome, typed, { field: 'says' })
  if (rejection === 'another-person') return rejection
  return { ...rejection, problems: atRows(rejection.problems, typed.evidence.filter(isBegun)) }
}

/** A button of one question stays there, or leads to a page of its evidence; the form's own leads on. */
function pathAfter({ assessmentId, here, next }: Place, form: FormData): string {
  if (form.has(formFields.stay)) return here
  const withFile = form.get(formFields.chooseFile)
  if (typeof withFile === 'string') {
    const parts = withFile.split('/').map(encodeURIComponent)
    return `/assessments/${assessmentId}/evidence/${parts.join('/')}`
  }
  const opened = questionToOpen(form)
  if (opened) return `${here}${here.includes('?') ? '&' : '?'}open=${encodeURIComponent(opened)}`
  const pressed = [formFields.confirm, formFields.takeTheirs, formFields.keepMine].map((name) =>
    form.get(name),
  )
  const questionId = pressed.find((value) => value !== null)
  return questionId ? `${here}#question-${questionId}` : next
}
