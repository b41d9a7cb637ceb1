import type { ReceivedProblem } from '@/lib/core/text/problem'
import { sameTyped, savableFrom, type TypedAnswer } from '../typed/typed-answer'
import { atRows, completeEvidence, missingEvidence } from '../typed/typed-evidence'
import type { FieldState, QuestionEntry, SaveStatus } from './question-entry'

type Unfinished = Extract<SaveStatus, { kind: 'unfinished' }>

/** The status of an answer whose evidence is incomplete, or null where it is complete. */
export function unfinishedIn({ typed }: QuestionEntry): Unfinished | null {
  const problems = missingEvidence(typed.evidence)
  return problems.length > 0 ? { kind: 'unfinished', problems } : null
}

/** Nothing but unfinished evidence was changed since the answer was last sent. */
export function hasNothingToSave(entry: QuestionEntry): boolean {
  return unfinishedIn(entry) !== null && sameTyped(savableFrom(entry.typed, entry.lastSent), entry.lastSent)
}

/**
 * What is shown at the fields of an unfinished answer: what stored evidence lacks at once, what new evidence lacks only
 * when the person has left the question, and what is shown already until it is there.
 */
export function missingAtFields(entry: QuestionEntry): FieldState['trouble'] {
  const { typed, hasLeft, fieldState } = entry
  const stored = typed.evidence.filter((row) => row.stored).map(({ row }) => `evidence.${row}.`)
  const shown =
    fieldState.trouble?.kind === 'unfinished' ? fieldState.trouble.problems.map(({ field }) => field) : []
  const problems = missingEvidence(typed.evidence).filter(
    ({ field }) => hasLeft || shown.includes(field) || stored.some((start) => field.startsWith(start)),
  )
  return problems.length > 0 ? { kind: 'unfinished', problems } : null
}

/** What is still missing of what is shown at the fields, while the person types on. */
export function stillMissing({ typed, fieldState }: QuestionEntry): FieldState['trouble'] {
  if (fieldState.trouble?.kind !== 'unfinished') return null
  const missing = new Set(missingEvidence(typed.evidence).map(({ field }) => field))
  const problems = fieldState.trouble.problems.filter(({ field }) => missing.has(field))
  if (problems.length === fieldState.trouble.problems.length) return fieldState.trouble
  return problems.length > 0 ? { kind: 'unfinished', problems } : null
}

/** The answer that was refused, with the evidence at fault as it was stored before. */
export function withoutRefused(
  { lastSent, stored }: QuestionEntry,
  problems: readonly ReceivedProblem[],
): TypedAnswer {
  const refused = new Set(problems.map(({ field }) => /^evidence\.(\d+)/.exec(field)?.[1]))
  const rows = lastSent.evidence.map((row) => (refused.has(String(row.row)) ? { ...row, title: '' } : row))
  return { ...lastSent, evidence: completeEvidence(rows, stored.evidence) }
}

/** A status whose problems name the rows of the page. */
export function statusAtRows(status: SaveStatus, { lastSent }: QuestionEntry): SaveStatus {
  return status.kind === 'invalid'
    ? { ...status, problems: atRows(status.problems, lastSent.evidence) }
    : status
}
