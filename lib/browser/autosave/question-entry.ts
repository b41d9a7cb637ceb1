import type { Answer } from '@/lib/core/answers/answer'
import type { QuestionView } from '../../core/format/question-view'
import type { PendingSave } from '../sending/pending-save'
import type { Sent } from '../sending/send-save'
import { type TypedAnswer, typedFrom } from '../typed/typed-answer'
import { type SaveStatus as StatusOf, saveStatusFrom } from './save-status'

/** The save status of one question. */
export type SaveStatus = StatusOf<Answer>

/** What the fields of a question are rendered from. It stays the same during typing, which the browser holds. */
export type FieldState = {
  /** Counts how often the fields were filled from outside; each time they are rendered again. */
  epoch: number
  filled: TypedAnswer
  copied: boolean
  /** Rows of evidence that were removed since the fields were filled. */
  removed: readonly number[]
  /** A refusal, a conflict or what is missing, which is shown at the fields. */
  trouble: Extract<SaveStatus, { kind: 'invalid' | 'conflict' | 'unfinished' }> | null
}

/** A question on the page, its current fields, and the revision they build on. */
export type QuestionEntry = {
  question: Pick<QuestionView, 'id' | 'kind'>
  revision: number
  typed: TypedAnswer
  /** What the fields said when they were last saved. */
  stored: TypedAnswer
  /** What they said when they were last sent, without what was refused of it: unfinished evidence is saved as here. */
  lastSent: TypedAnswer
  /** The person has moved on, so fields that they did not come to are missing and not still to be written. */
  hasLeft: boolean
  fieldState: FieldState
  status: SaveStatus
  pending: PendingSave | null
  /** What other pages of this person could not send; taken up one after the other. */
  later: PendingSave[]
  rest: ReturnType<typeof setTimeout> | undefined
}

export type QuestionStart = {
  question: Pick<QuestionView, 'id' | 'kind'>
  answer: Answer | null
  revision: number
}

export function entryFrom({ question, answer, revision }: QuestionStart): QuestionEntry {
  const typed = typedFrom(answer)
  return {
    question,
    revision,
    typed,
    stored: typed,
    lastSent: typed,
    hasLeft: false,
    fieldState: { epoch: 0, filled: typed, copied: answer?.copied ?? false, removed: [], trouble: null },
    status: { kind: 'untouched' },
    pending: null,
    later: [],
    rest: undefined,
  }
}

export function statusFrom(sent: Sent): SaveStatus {
  return saveStatusFrom(sent, asAnswer)
}

/** An answer as the server, or this browser, gives it back; anything else is none. */
export function asAnswer(value: unknown): Answer | null {
  return isAnswer(value) ? value : null
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'says' in value && 'evidence' in value
}

/** The fieldState under a new status: the same one where nothing about the fields has changed. */
export function fieldStateUnder(
  status: SaveStatus,
  fieldState: FieldState,
  change: Partial<FieldState>,
): FieldState {
  const trouble = status.kind === 'invalid' || status.kind === 'conflict' ? status : null
  const next = { ...fieldState, trouble, ...change }
  const isSame =
    next.epoch === fieldState.epoch &&
    next.copied === fieldState.copied &&
    next.removed === fieldState.removed &&
    next.trouble === fieldState.trouble
  return isSame ? fieldState : next
}
