import { readTyped, type TypedAnswer } from '../../../lib/browser/typed/typed-answer'

/** An answer in a posted form that differs from what was rendered, or is confirmed. */
export type PostedAnswer = {
  /** Of the question. */
  id: string
  kind: 'choice' | 'checklist'
  typed: TypedAnswer
  baseRevision: number
}

/** Fields beside the answers: which questions were rendered, and which button was pressed for which question. */
export const formFields = {
  /** One for each question: see `renderedWords`. */
  question: 'question',
  /** A UUID of this rendering of the page. */
  rendering: 'rendering',
  confirm: 'confirm',
  keepMine: 'keep-mine',
  takeTheirs: 'take-theirs',
  /** A question and the number of its row of evidence: "default-passwords 0". */
  removeEvidence: 'remove-evidence',
  /** A question whose note, remark and evidence are to be shown. */
  open: 'open',
  /** A question for which a file is to be chosen, on a page of its own; with `/choose` or `/use`, another page of its evidence. */
  chooseFile: 'choose-file',
  /** What Enter in a field does: save, and stay. */
  stay: 'stay',
} as const

/** A question as it was rendered. An empty digest says that it was refused the last time. */
export type Rendered = Pick<PostedAnswer, 'id' | 'kind'> & { revision: number; digest: string }

/** The value of its hidden field: "default-passwords choice 3 8Jf0xQ". */
export function renderedWords({ id, kind, revision, digest }: Rendered): string {
  return [id, kind, revision, digest].join(' ')
}

/** The questions of a form, in the order of the page. */
export function renderedIn(form: FormData): Rendered[] {
  return form.getAll(formFields.question).map((value) => {
    const [id = '', kind, revision, digest = ''] = String(value).split(' ')
    return { id, kind: kind === 'checklist' ? kind : 'choice', revision: Number(revision), digest }
  })
}

/** What a posted section changes, in the order of the page. Untouched answers are left alone. */
export function readSectionForm(form: FormData, digestOf: (typed: TypedAnswer) => string): PostedAnswer[] {
  const confirmed = form.get(formFields.confirm)
  const given = form.get(formFields.takeTheirs)
  return renderedIn(form)
    .filter(({ id }) => id !== given)
    .map((rendered) => ({ ...rendered, typed: readRemaining(form, rendered.id) }))
    .filter(({ id, digest, typed }) => id === confirmed || digest !== digestOf(typed))
    .map(({ id, kind, typed, revision }) => ({ id, kind, typed, baseRevision: revision }))
}

/** The row of evidence to which a Remove button belongs. */
export function evidenceToRemove(
  value: FormDataEntryValue | null,
): { questionId: string; row: number } | null {
  const found = typeof value === 'string' ? /^(\S+) (\d+)$/.exec(value) : null
  return found?.[1] ? { questionId: found[1], row: Number(found[2]) } : null
}

/** The question whose note, remark and evidence are shown after a plain post: where a button among them was pressed. */
export function questionToOpen(form: FormData): string | null {
  const opened = form.get(formFields.open)
  if (typeof opened === 'string') return opened
  return evidenceToRemove(form.get(formFields.removeEvidence))?.questionId ?? null
}

function readRemaining(form: FormData, questionId: string): TypedAnswer {
  const typed = readTyped(form, questionId)
  const removed = evidenceToRemove(form.get(formFields.removeEvidence))
  if (removed?.questionId !== questionId) return typed
  return { ...typed, evidence: typed.evidence.filter(({ row }) => row !== removed.row) }
}
