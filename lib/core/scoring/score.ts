// The types of a score. Bounds are exact fractions of integers (out of 100), so that two machines
// never disagree about a level that is exactly at its threshold.

/** `n / d`, 0 ≤ n/d ≤ 100, d > 0, both whole numbers. */
export type Fraction = { n: number; d: number }

/** Which answers count: those claimed, those evidenced, or those verified. */
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

/** A red line or a floor that is crossed or open. */
export type Cap = {
  question: string
  below: number
  capsAt: number
  state: 'crossed' | 'open'
  /** The level before any cap; this takes it down to `capsAt`. */
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

type Place = {
  section: string
  decides: boolean
  /** How many questions apply, where the section is marked to decide and these are too few. */
  tooFew?: number | undefined
}

export type SectionScore =
  | (Place & { assessed: false })
  | (Place & {
      assessed: true
      low: Fraction
      high: Fraction
      level: number
      couldBe: number
      /** The level of the low bound before red lines and floors. */
      uncapped: number
      redLines: Cap[]
      /** Left out in versions without floors. */
      floors?: Cap[] | undefined
      trace: TraceLine[]
    })

type NotDeciding = {
  /** Sections marked to decide in which too few questions apply. Left out in versions that ask for no number. */
  notDeciding?: { section: string; apply: number }[] | undefined
}

export type OverallScore =
  | (NotDeciding & { assessed: false })
  | (NotDeciding & {
      assessed: true
      level: number
      couldBe: number
      /** The lowest deciding sections, unless at the highest level: binding red lines and floors, or else the
       * question that keeps back the most points. Also red lines of other sections that cap as low. */
      heldBackBy: { section: string; question: string; by: 'red-line' | 'floor' | 'points' }[]
    })

/** The whole result for one lens. `date` is a UTC calendar date, YYYY-MM-DD. */
export type Score = { lens: Lens; date: string; overall: OverallScore; sections: SectionScore[] }
