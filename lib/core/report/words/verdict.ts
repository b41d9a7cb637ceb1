// The verdict in one sentence: whose word it is, the level reached, what holds it back, and what it
// could be once the unknown is known. It never calls a product good, safe or anything else.

import type { OverallInReport } from '../report'
import type { ReportWords } from './report-words'

/** `name` is the product with its release; `unknowns` counts questions missing or not known yet. */
export function verdictSentence(
  name: string,
  overall: OverallInReport,
  unknowns: number,
  { t, list }: ReportWords,
): string {
  if (!overall.assessed && overall.notDeciding && overall.because === 'no-question')
    return t('report.verdict.too-few', { name })
  if (!overall.assessed) return t(`report.verdict.${overall.because}`, { name })
  const { level, couldBe, heldBackBy } = overall
  const sections = [...new Set(heldBackBy.map((held) => held.sectionTitle))]
  return t('report.verdict.reached', {
    name,
    level: level.level,
    levelName: level.name,
    sectionCount: sections.length,
    sections: list(sections),
    open: couldBe.level > level.level ? unknowns : 0,
    couldBe: couldBe.level,
    couldBeName: couldBe.name,
  })
}
