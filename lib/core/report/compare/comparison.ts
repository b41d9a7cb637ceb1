// What is found where two assessments or submissions of a product are compared. Questions are the same where their id is.

import type { AnswerValue } from '../../answers/answer'
import type { Rules } from '../../answers/rules'
import type { Given } from '../../scoring/level/score-section'
import type { Fraction, Lens, Score } from '../../scoring/score'
import type { Moved } from './points-changed'

/** One side of a comparison. `date` is the day on which its evidence is looked at, YYYY-MM-DD. */
export type Compared = Given & {
  questionnaire: Rules & { id: string; version: string }
  date: string
  /** The overall level that an auditor confirmed; null where nobody has. */
  verified: number | null
}

/** Lenses that are calculated here; the verified one was concluded by an auditor. */
export type ScoredLens = Exclude<Lens, 'verified'>
export const scoredLenses = ['claimed', 'evidenced'] as const satisfies readonly ScoredLens[]

export type ScoredSide = Compared & { scores: { [lens in ScoredLens]: Score } }

type Sides<T> = { before: T; after: T }

/** A level counted from 0, null where there is none. */
export type LensChange = { lens: Lens } & Sides<number | null>

export type SectionSide = { low: Fraction; high: Fraction; level: number }
/** A section that both have; null where it is not assessed. */
export type SectionChange = {
  id: string
  lenses: ({ lens: ScoredLens } & Sides<SectionSide | null>)[]
}

/** Why a question is in the list: what of it is another. */
export type Difference =
  | 'answer'
  | 'evidence'
  | 'evidence-by-date'
  | 'applies-now'
  | 'applies-no-longer'
  | 'question'
  | 'new-question'
  | 'gone-question'

/** `before` and `after` are null where nothing was said. `moved` is null where the section has no score on one of the sides. */
export type QuestionChange = Sides<AnswerValue | null> & {
  question: string
  section: string
  difference: Difference
  moved: { [lens in ScoredLens]: Moved | null }
}

/** A piece that an answer names on both sides and that has run out in between. */
export type StaleEvidence = { question: string; title: string; expires: string }

export type Comparison = {
  /** `questionnaires`: two that are not versions of one. */
  across: 'nothing' | 'versions' | 'questionnaires'
  /** Ids of questions that both ask, and of those that one of them asks. */
  questions: { both: number; onlyBefore: string[]; onlyAfter: string[] }
  lenses: LensChange[]
  sections: SectionChange[]
  changes: QuestionChange[]
  /** Ids of questions whose red lines are crossed. */
  redLines: { gone: string[]; added: string[] }
  stale: StaleEvidence[]
}
