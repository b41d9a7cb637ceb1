// The verified lens in a report: a level only where the conclusion shows one, and how much was examined everywhere.

import type { Conclusion } from '../../review/conclusion/conclusion-schema'
import { isInScope } from '../../review/scope'
import { examinedWords } from '../../review/verified/examined-words'
import { lensReadings } from '../parts/sections-in-report'
import type { ConclusionInReport, Report } from '../report'
import { levelName } from '../words/words'
import type { ReviewWords } from './review-words'

/** Level names are those of the stored report. */
export function verifiedInReport(
  { verified, scope }: Conclusion,
  { levels, sections }: Report,
  words: ReviewWords,
): ConclusionInReport['verified'] {
  const { score, total, showsLevel } = verified
  const { overall } = score
  const level =
    showsLevel && overall.assessed
      ? { level: levelName(overall.level, levels), couldBe: levelName(overall.couldBe, levels) }
      : null
  return {
    overall: level,
    noLevel: level ? null : words.t('reviewed.no-level'),
    sections: verified.sections.map((each) => ({
      section: each.section,
      sectionTitle: sections.find(({ id }) => id === each.section)?.title ?? each.section,
      reading: each.showsLevel ? (lensReadings(score, each.section, levels, words)[0] ?? null) : null,
      words: isInScope(scope, each.section) ? examinedWords(each, words) : words.t('reviewed.scope.out'),
    })),
    applying: total.applying,
    examined: total.examined,
    words: examinedWords(total, words),
  }
}

/** The conclusion whose verified lens a report shows; null where there is none. */
export function shownConclusion({ review }: Pick<Report, 'review'>): ConclusionInReport | null {
  return review?.conclusions.find((each) => each.review === review.current) ?? null
}

/** What the lens of a conclusion is called: what its auditor did not confirm is never called verified. */
export function verifiedLens({ outcome }: Pick<ConclusionInReport, 'outcome'>): 'verified' | 'not-confirmed' {
  return outcome === 'not-confirmed' ? 'not-confirmed' : 'verified'
}
