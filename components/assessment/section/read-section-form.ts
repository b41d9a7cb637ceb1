import { fieldName, readTyped, type TypedAnswer, textOfTyped } from '../question/typed-answer'

/** An answer in a posted form that differs from what was drawn, or is confirmed. */
export type PostedAnswer = {
  questionId: string
  kind: 'choice' | 'checklist'
  typed: TypedAnswer
  baseRevision: number
  mutationId: string
}

/** Fields beside the answers: which questions were drawn, and which button was pressed for which question. */
export const formFields = {
  question: 'question',
  confirm: 'confirm',
  keepMine: 'keep-mine',
  takeTheirs: 'take-theirs',
  /** What Enter in a field does: save, and stay. */
  stay: 'stay',
} as const

/** What a posted section changes, in the order of the page. Untouched answers are left alone. */
export function readSectionForm(form: FormData): PostedAnswer[] {
  const confirmed = form.get(formFields.confirm)
  const given = form.get(formFields.takeTheirs)
  return form
    .getAll(formFields.question)
    .map(String)
    .filter((questionId) => questionId !== given)
    .map((questionId) => ({ questionId, typed: readTyped(form, questionId) }))
    .filter(({ questionId, typed }) => questionId === confirmed || isTouched(form, questionId, typed))
    .map(({ questionId, typed }) => ({
      questionId,
      kind: form.get(fieldName(questionId, 'kind')) === 'checklist' ? 'checklist' : 'choice',
      typed,
      baseRevision: Number(form.get(fieldName(questionId, 'revision'))),
      mutationId: String(form.get(fieldName(questionId, 'mutation'))),
    }))
}

/** Something else stands in the fields than when the page was drawn. */
function isTouched(form: FormData, questionId: string, typed: TypedAnswer): boolean {
  return form.get(fieldName(questionId, 'drawn')) !== textOfTyped(typed)
}
