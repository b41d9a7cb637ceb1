// What comes back from a save: the same value for a page's form post and for autosave. A stale
// revision never overwrites: both values come back and the person chooses.

import type { Answer, FactValue } from '../answers/answer'
import type { OwnStatus } from '../answers/own-status'
import type { Problem } from '../text/problem'
import type { Author, Explanation } from './assessment'
import type { PlanLine } from './plan/plan'

/** `unchanged`: it was stored already, so nothing was written and the revision is the stored one. */
type Saved = { saved: true; revision: number; at: string; unchanged?: true }
type Conflict<T> = {
  saved: false
  reason: 'conflict'
  theirs: T | null
  revision: number
  by: Author
  at: string
}
type Invalid = { saved: false; reason: 'invalid'; problems: Problem[] }
/** Submitted work does not change. */
type NotADraft = { saved: false; reason: 'not-a-draft' }
/** Absent and forbidden look the same. */
type NotFound = { saved: false; reason: 'not-found' }

/** Another person is signed in than the one who answered, so nothing is saved. */
type AnotherPerson = { saved: false; reason: 'another-person' }

export type SaveOutcome<T> = Saved | Conflict<T> | Invalid | NotADraft | NotFound | AnotherPerson

export type AnswerOutcome = SaveOutcome<Answer>
export type ExplanationOutcome = SaveOutcome<Explanation>
export type PlanOutcome = SaveOutcome<PlanLine>
export type OwnStatusOutcome = SaveOutcome<OwnStatus>

/** Question ids that the change makes apply, and that it hides; hidden answers are kept. */
export type FactOutcome =
  | (Saved & { adds: string[]; hides: string[] })
  | Exclude<SaveOutcome<FactValue>, { saved: true }>
