// A report as one value. The page, the PDF and every export print this and add nothing: if a reader
// needs a number or a sentence, it stands here. A submission stores its report as canonical JSON with
// the format number, because templates will change and what people were told must not.
// Numbers shown to readers are already cut: whole points in headlines, tenths (as whole numbers of
// tenths) in the trace. Dates are UTC calendar dates, YYYY-MM-DD; instants are ISO 8601 in UTC.

import type { EvidenceLink } from '../assessment/answer'
import type { AssessedRelease } from '../assessment/release'
import type { Indication, ProvisionStatus } from '../questionnaire/indications'
import type { Basis, Missing } from '../questionnaire/read-mapping'
import type { Lens } from '../scoring/score'

export type Report = {
  /** Reports stored in an earlier format are read by read-stored-report.ts. */
  format: 2
  language: string
  /** Who has checked this, said first everywhere: a sentence of ours. */
  checked: string
  /** The verdict in one sentence. */
  verdict: string
  product: AssessedRelease
  questionnaire: {
    id: string
    version: string
    hash: string
    title: string
    status: 'consultation' | 'final'
    standing: string
  }
  /** Null where the report was made from a file or a draft: "not submitted". */
  submission: {
    number: number
    at: string
    accountable: { name: string; role: string }
    address: string
  } | null
  /** The day the score speaks of. */
  date: string
  /** Hex SHA-256 of the canonical facts, answers and explanations: names what was answered. */
  contentDigest: string
  levels: { name: string; from: number }[]
  overall: OverallInReport
  sections: SectionInReport[]
  counts: Counts
  redLines: RedLineInReport[]
  next: { findOut: FindOut[]; path: PathToLevel | null }
  /** What became of the plan submitted before; null where there was none. */
  planned: Planned | null
  contradictions: {
    id: string
    text: string
    mend: string
    questions: QuestionName[]
    explanation: string | null
  }[]
  standards: StandardInReport[]
  /** Standards of which the questionnaire asks, that do not concern the product or that its team left out. */
  standardsLeftOut: { id: string; title: string; version: string; because: 'chosen' | 'other-markets' }[]
  facts: { id: string; ask: string; says: string }[]
  /** Questions that do not apply, by section, because facts say so. */
  leftOut: { section: string; questions: QuestionName[] }[]
  notCovered: string[]
  howToCheck: string
  howToChallenge: string
}

export type LevelName = { level: number; name: string }
export type QuestionName = { id: string; section: string; ask: string }

/** Questions counted over what applies; `examined` counts verdicts of an auditor. */
export type Counts = {
  applicable: number
  answered: number
  unknown: number
  missing: number
  notApplicable: number
  withheld: number
  examined: number
}

export type LensReading = {
  lens: Lens
  /** Whole points, cut. */
  low: number
  high: number
  level: LevelName
  couldBe: LevelName
  /** The level before red lines, where they hold it down. */
  heldFrom: LevelName | null
}

export type OverallInReport =
  | { assessed: false }
  | {
      assessed: true
      level: LevelName
      couldBe: LevelName
      heldBackBy: { section: string; sectionTitle: string; question: QuestionName | null }[]
      /** Other lenses that have content. */
      lenses: { lens: Lens; level: LevelName; couldBe: LevelName }[]
    }

export type SectionInReport = {
  id: string
  title: string
  decides: boolean
  counts: Counts
  /** Empty where the section is not assessed; the claimed lens first. */
  lenses: LensReading[]
  /** The claimed lens, question by question, in tenths of a point; the columns add up to the totals. */
  trace: TraceRow[]
  totals: { gained: number; uncertain: number; lost: number } | null
  answers: AnswerInReport[]
}

export type TraceRow = {
  question: QuestionName
  says: string
  weight: number
  /** Share of the section in tenths of a per cent, cut. */
  share: number
  low: number
  high: number
  gained: number
  uncertain: number
  lost: number
}

export type AnswerInReport = {
  question: QuestionName
  clauses: string[]
  /** What was said: one line for a choice, one per ticked item for a checklist. */
  says: string[]
  kind: 'choice' | 'checklist' | 'unknown' | 'not-applicable' | 'missing'
  because: string | null
  withheld: string | null
  note: string | null
  evidence: EvidenceLink[]
  /** Evidence of the asked kind is live on the report's date, or none is asked. */
  evidenced: boolean
}

export type RedLineInReport = {
  question: QuestionName
  state: 'crossed' | 'open'
  binding: boolean
  capsAt: LevelName
  from: LevelName
  because: string
  says: string
}

/** One group of "find out": whom to ask what, most telling first; `narrows` in tenths of a point of its section. */
export type FindOut = {
  knows: 'engineering' | 'product' | 'legal' | 'support'
  questions: { question: QuestionName; narrows: number }[]
}

export type PathToLevel = {
  target: LevelName
  /** Effort in hundredths of the smallest effort unit: Σ effort · gain. */
  effort: number
  steps: {
    question: QuestionName
    from: string
    to: string
    effort: number
    findOutFirst: boolean
    newItems: string[]
    /** What the team wrote beside it, in its own words; null where it has not planned it. */
    plan: StepPlan | null
  }[]
  /** Not priced in: contradictions to resolve and questions whose evidence is missing. */
  evidenceMissing: QuestionName[]
}

/** `due` is YYYY-MM-DD. */
export type StepPlan = { effort: string | null; owner: string | null; due: string | null }

/** Lines of the plan as it was submitted on the day `since`, and how many of them are done by now. */
export type Planned = { planned: number; done: number; since: string }

/** What a report older than format 2 did not record is null. */
export type StandardInReport = {
  id: string
  title: string
  version: string
  publisher: string | null
  /** Where the standard's own text is. */
  url: string | null
  licenceNote: string | null
  counts: Record<ProvisionStatus, number>
  provisions: ProvisionInReport[]
}

export type ProvisionInReport = {
  id: string
  /** Our own short title, never the standard's wording. */
  title: string
  strength: string
  /** The standard's own status code, such as "M C (1)"; null where it has none. */
  code: string | null
  group: string | null
  /** What the standard makes it depend on, in our words. */
  appliesIf: string[]
  status: ProvisionStatus
  /** The most that answers to the questions asked can indicate of it. */
  atMost: Indication['atMost'] | null
  /** What says so, question by question. */
  basis: { question: string; indicates: Basis['indicates'] | null; missing: Missing | null }[]
}
