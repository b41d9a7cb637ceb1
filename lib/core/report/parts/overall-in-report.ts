// The overall level as a report tells it, never without what holds it back.

import type { Questionnaire } from '../../format/questionnaire'
import type { Score } from '../../scoring/score'
import type { OverallInReport } from '../report'
import { levelName } from '../words/words'
import type { FindAsked } from './next-in-report'

/** `scores` are the lenses with content, claimed first. */
export function overallInReport(
  scores: readonly Score[],
  { levels, floors, sections }: Questionnaire,
  find: FindAsked,
): OverallInReport {
  const [claimed, ...others] = scores
  const notDeciding = notDecidingInReport(scores, { sections })
  if (!claimed?.overall.assessed) return { assessed: false, because: 'no-question', ...notDeciding }
  const { level, couldBe, heldBackBy } = claimed.overall
  return {
    assessed: true,
    level: levelName(level, levels),
    couldBe: levelName(couldBe, levels),
    heldBackBy: heldBackBy.map(({ section, question, by }) => ({
      section,
      sectionTitle: sections.find(({ id }) => id === section)?.title ?? section,
      question: find(question)?.name ?? null,
      ...(floors ? { by } : {}),
    })),
    ...notDeciding,
    lenses: others.flatMap(({ lens, overall }) =>
      overall.assessed
        ? [{ lens, level: levelName(overall.level, levels), couldBe: levelName(overall.couldBe, levels) }]
        : [],
    ),
  }
}

/** The same in every lens, since facts alone decide it; nothing where every marked section decides. */
export function notDecidingInReport(
  [first]: readonly Score[],
  { sections }: Pick<Questionnaire, 'sections'>,
): Pick<OverallInReport, 'notDeciding'> {
  const notDeciding = first?.overall.notDeciding ?? []
  if (notDeciding.length === 0) return {}
  return {
    notDeciding: notDeciding.map(({ section, apply }) => ({
      section,
      sectionTitle: sections.find(({ id }) => id === section)?.title ?? section,
      apply,
    })),
  }
}
