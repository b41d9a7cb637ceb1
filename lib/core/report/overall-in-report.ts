// The overall level as a report tells it, never without what holds it back.

import type { Questionnaire } from '../questionnaire/questionnaire'
import type { Score } from '../scoring/score'
import type { FindAsked } from './next-in-report'
import type { OverallInReport } from './report'
import { levelName } from './words'

/** `scores` are the lenses with content, claimed first. */
export function overallInReport(
  scores: readonly Score[],
  { levels, sections }: Questionnaire,
  find: FindAsked,
): OverallInReport {
  const [claimed, ...others] = scores
  if (!claimed?.overall.assessed) return { assessed: false, because: 'no-question' }
  const { level, couldBe, heldBackBy } = claimed.overall
  return {
    assessed: true,
    level: levelName(level, levels),
    couldBe: levelName(couldBe, levels),
    heldBackBy: heldBackBy.map(({ section, question }) => ({
      section,
      sectionTitle: sections.find(({ id }) => id === section)?.title ?? section,
      question: find(question)?.name ?? null,
    })),
    lenses: others.flatMap(({ lens, overall }) =>
      overall.assessed
        ? [{ lens, level: levelName(overall.level, levels), couldBe: levelName(overall.couldBe, levels) }]
        : [],
    ),
  }
}
