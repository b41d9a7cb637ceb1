import { fieldName, readTyped, type TypedAnswer, textOfTyped } from '../../../lib/browser/typed/typed-answer'

/** An answer in a posted form that differs from what was drawn, or is confirmed. */
export type PostedAnswer = {
  /** Of the question. */
  id: string
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
  /** A question and the number of its row of evidence: "default-passwords 0". */
  removeEvidence: 'remove-evidence',
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
    .map((id) => ({ id, typed: readRemaining(form, id) }))
    .filter(({ id, typed }) => id === confirmed || isTouched(form, id, typed))
    .map(({ id, typed }) => ({
      id,
      kind: form.get(fieldName(id, 'kind')) === 'checklist' ? 'checklist' : 'choice',
      typed,
      baseRevision: Number(form.get(fieldName(id, 'revision'))),
      mutationId: String(form.get(fieldName(id, 'mutation'))),
    }))
}

/** The row of evidence to which a Remove button belongs. */
export function evidenceToRemove(
  value: FormDataEntryValue | null,
): { questionId: string; row: number } | null {
  const found = typeof value === 'string' ? /^(\S+) (\d+)$/.exec(value) : null
  return found?.[1] ? { questionId: found[1], row: Number(found[2]) } : null
}

function readRemaining(form: FormData, questionId: string): TypedAnswer {
  const typed = readTyped(form, questionId)
  const removed = evidenceToRemove(form.get(formFields.removeEvidence))
  if (removed?.questionId !== questionId) return typed
  return { ...typed, evidence: typed.evidence.filter(({ row }) => row !== removed.row) }
}

/** The fields differ from the values the page was rendered with. */
function isTouched(form: FormData, questionId: string, typed: TypedAnswer): boolean {
  return form.get(fieldName(questionId, 'drawn')) !== textOfTyped(typed)
}
