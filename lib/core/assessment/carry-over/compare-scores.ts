// The same answers before and after they move to another version: levels and bounds side by side, and
// which questions move them. Points are tenths of a point of their section, as the trace shows them.

import type { Score, SectionScore } from '../../scoring/score'

export type Mover = {
  question: string
  /** Tenths of a point by which the bounds of its section move because of it. */
  low: number
  high: number
  /** False where the question is new; in after, where it is gone. */
  before: boolean
  after: boolean
}

export type SectionComparison = {
  section: string
  before: SectionScore | null
  after: SectionScore | null
  /** Those that move a bound, the strongest first. */
  movers: Mover[]
}

export type ScoreComparison = {
  before: Score
  after: Score
  sections: SectionComparison[]
  /** Whether any level, bound or possible level differs. */
  differs: boolean
}

export function compareScores(before: Score, after: Score): ScoreComparison {
  const ids = [...new Set([...after.sections, ...before.sections].map(({ section }) => section))]
  const sections = ids.map((id) => compareSection(id, find(before, id), find(after, id)))
  return {
    before,
    after,
    sections,
    differs: JSON.stringify(levelsAndBounds(before)) !== JSON.stringify(levelsAndBounds(after)),
  }
}

function find({ sections }: Score, id: string): SectionScore | null {
  return sections.find(({ section }) => section === id) ?? null
}

function compareSection(
  section: string,
  before: SectionScore | null,
  after: SectionScore | null,
): SectionComparison {
  const [old, current] = [pointsOf(before), pointsOf(after)]
  const movers = [...new Set([...current.keys(), ...old.keys()])].map((question): Mover => {
    const [was, is] = [old.get(question), current.get(question)]
    return {
      question,
      low: (is?.low ?? 0) - (was?.low ?? 0),
      high: (is?.high ?? 0) - (was?.high ?? 0),
      before: was !== undefined,
      after: is !== undefined,
    }
  })
  const strength = ({ low, high }: Mover) => Math.abs(low) + Math.abs(high)
  return {
    section,
    before,
    after,
    movers: movers.filter((mover) => strength(mover) > 0).toSorted((a, b) => strength(b) - strength(a)),
  }
}

function pointsOf(score: SectionScore | null): Map<string, { low: number; high: number }> {
  if (!score?.assessed) return new Map()
  return new Map(
    score.trace.map(({ question, shown }) => [
      question,
      { low: shown.gained, high: shown.gained + shown.uncertain },
    ]),
  )
}

function levelsAndBounds({ overall, sections }: Score) {
  return [
    overall.assessed ? [overall.level, overall.couldBe] : null,
    ...sections.map((each) =>
      each.assessed ? [each.section, each.level, each.couldBe, each.low, each.high] : each.section,
    ),
  ]
}
