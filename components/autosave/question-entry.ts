import type { Answer } from '@/lib/core/assessment/answer'
import type { Author } from '@/lib/core/assessment/assessment'
import type { Problem } from '@/lib/core/problem'
import { type TypedAnswer, typedFrom } from '../assessment/question/typed-answer'
import type { QuestionView } from '../questionnaire/question-view'
import type { PendingAnswer } from './pending-save'
import type { Sent } from './send-save'

/** How one question stands with the server. */
export type SaveStatus =
  | { kind: 'untouched' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'signed-out' }
  | { kind: 'another-person' }
  | { kind: 'invalid'; problems: readonly Problem[] }
  | { kind: 'conflict'; theirs: Answer | null; by: Author; at: string; revision: number }
  | { kind: 'not-a-draft' }
  | { kind: 'not-found' }

/** What the fields of a question are drawn from. It stays the same while somebody types: the browser holds that. */
export type QuestionFace = {
  /** Counts how often the fields were filled from outside; they are drawn anew with it. */
  epoch: number
  filled: TypedAnswer
  copied: boolean
  /** A refusal or a conflict, which is shown at the fields. */
  trouble: Extract<SaveStatus, { kind: 'invalid' | 'conflict' }> | null
}

/** A question on the page, what stands in its fields, and the revision that builds on. */
export type QuestionEntry = {
  question: Pick<QuestionView, 'id' | 'kind'>
  revision: number
  typed: TypedAnswer
  face: QuestionFace
  status: SaveStatus
  pending: PendingAnswer | null
  /** What other pages of this person could not send; taken up one after the other. */
  later: PendingAnswer[]
  rest: ReturnType<typeof setTimeout> | undefined
}

export type QuestionStart = {
  question: Pick<QuestionView, 'id' | 'kind'>
  answer: Answer | null
  revision: number
}

export function entryFrom({ question, answer, revision }: QuestionStart): QuestionEntry {
  const typed = typedFrom(answer)
  const face = { epoch: 0, filled: typed, copied: answer?.copied ?? false, trouble: null }
  return {
    question,
    revision,
    typed,
    face,
    status: { kind: 'untouched' },
    pending: null,
    later: [],
    rest: undefined,
  }
}

export function statusFrom(sent: Sent): SaveStatus {
  if (sent.saved) return { kind: 'saved', at: sent.at }
  switch (sent.reason) {
    case 'conflict':
      return {
        kind: 'conflict',
        theirs: asAnswer(sent.theirs),
        by: sent.by,
        at: sent.at,
        revision: sent.revision,
      }
    case 'invalid':
      return { kind: 'invalid', problems: sent.problems }
    case 'unreachable':
      return { kind: 'waiting' }
    case 'signed-out':
    case 'another-person':
    case 'not-a-draft':
    case 'not-found':
      return { kind: sent.reason }
  }
}

type Theirs = Extract<Sent, { reason: 'conflict' }>['theirs']

function asAnswer(theirs: Theirs): Answer | null {
  const isAnswer = theirs !== null && typeof theirs === 'object' && !Array.isArray(theirs) && 'says' in theirs
  return isAnswer ? theirs : null
}

/** The face under a new status: the same one where nothing about the fields has changed. */
export function faceUnder(
  status: SaveStatus,
  face: QuestionFace,
  change: Partial<QuestionFace>,
): QuestionFace {
  const trouble = status.kind === 'invalid' || status.kind === 'conflict' ? status : null
  const next = { ...face, ...change, trouble }
  const isSame = next.epoch === face.epoch && next.copied === face.copied && next.trouble === face.trouble
  return isSame ? face : next
}

/** Something stands in the fields that the server does not have. */
export function isUnsaved({ kind }: SaveStatus): boolean {
  return kind !== 'untouched' && kind !== 'saved'
}

const needing: readonly SaveStatus['kind'][] = [
  'invalid',
  'conflict',
  'another-person',
  'not-a-draft',
  'not-found',
]

/** The person has to do something before it can be saved. */
export function needsPerson({ kind }: SaveStatus): boolean {
  return needing.includes(kind)
}
