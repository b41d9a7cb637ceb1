// What scoring says. Bounds are exact fractions of integers (out of 100), so that two machines can
// never disagree about a level that lies on its threshold.

/** `n / d`, 0 ≤ n/d ≤ 100, d > 0, both whole numbers. */
export type Fraction = { n: number; d: number }

/** Whose word counts. */
export type Lens = 'claimed' | 'evidenced' | 'verified'

/** Credits of one question under a lens: whole numbers, 0 ≤ low ≤ high ≤ 100. */
export type Credits = { low: number; high: number }

/** An auditor's word on one answer. `credit` is 0 to 100. */
export type Verdict =
  | { kind: 'confirmed' }
  | { kind: 'adjusted'; credit: number }
  | { kind: 'insufficient' }
  | { kind: 'not-examined' }
  | { kind: 'accepted' }
  | { kind: 'rejected' }
export type Verdicts = Record<string, Verdict>

export type RedLine = {
  question: string
  below: number
  capsAt: number
  state: 'crossed' | 'open'
  /** The level before any cap; the line takes it down to `capsAt`. */
  from: number
  /** It sets the level of its section. */
  binding: boolean
}

/** One question's part of its section's score; gained + uncertain + lost over a section are exactly 100. */
export type TraceLine = {
  question: string
  weight: number
  share: Fraction
  low: number
  high: number
  gained: Fraction
  uncertain: Fraction
  lost: Fraction
  /** The same three in tenths of a point, by largest remainder, so that the shown columns add up. */
  shown: { gained: number; uncertain: number; lost: number }
}

export type SectionScore =
  | { section: string; decides: boolean; assessed: false }
  | {
      section: string
      decides: boolean
      assessed: true
      low: Fraction
      high: Fraction
      level: number
      couldBe: number
      /** The level of the low bound before red lines. */
      uncapped: number
      redLines: RedLine[]
      trace: TraceLine[]
    }

export type OverallScore =
  | { assessed: false }
  | {
      assessed: true
      level: number
      couldBe: number
      /** The lowest deciding sections, unless at the highest level: binding red lines, or else the question that
       * keeps back the most points. */
      heldBackBy: { section: string; question: string; by: 'red-line' | 'points' }[]
    }

/** The whole result for one lens. `date` is a UTC calendar date, YYYY-MM-DD. */
export type Score = { lens: Lens; date: string; overall: OverallScore; sections: SectionScore[] }
