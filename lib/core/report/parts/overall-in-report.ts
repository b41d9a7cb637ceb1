// The overall level in a report, never without what holds it back.

import type { Questionnaire } from '../../format/questionnaire'
import type { Score } from '../../scoring/score'
import type { OverallInReport } from '../report'
import { noLevelWords, notDecidingWords } from '../words/level-words'
import type { ReportWords } from '../words/report-words'
import { levelName } from '../words/words'
import type { FindAsked } from './next-in-report'

/** `scores` are the lenses with content, claimed first. */
export function overallInReport(
  scores: readonly Score[],
  { levels, floors, sections }: Questionnaire,
  find: FindAsked,
  words: ReportWords,
): OverallInReport {
  const [claimed, ...others] = scores
  const notDeciding = notDecidingInReport(scores, { sections }, words)
  if (!claimed?.overall.assessed) {
    const because = 'no-question'
    return { assessed: false, because, words: noLevelWords(because, words), ...notDeciding }
  }
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
  words: ReportWords,
): Pick<OverallInReport, 'notDeciding' | 'notDecidingWords'> {
  const found = first?.overall.notDeciding ?? []
  if (found.length === 0) return { notDecidingWords: null }
  const notDeciding = found.map(({ section, apply }) => ({
    section,
    sectionTitle: sections.find(({ id }) => id === section)?.title ?? section,
    apply,
  }))
  return { notDeciding, notDecidingWords: notDecidingWords(notDeciding, words) }
}
