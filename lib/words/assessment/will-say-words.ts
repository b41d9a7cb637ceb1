// What will stand in the report of a draft, in five lines.

import type { ReportWillSay } from '../../core/assessment/check/report-will-say'
import type { Level } from '../../core/format/questionnaire'
import { isMostlyOpen } from '../../core/scoring/first-look/mostly-open'
import { english } from '../english'
import { rangeWords } from './range-words'

const { t } = english

export type WillSayLine = { of: 'level' | 'red-lines' | 'unknown' | 'evidence' | 'copies'; words: string }

/** The five lines, in the order of a report; each is there also where it counts nothing. */
export function willSayWords(said: ReportWillSay, levels: readonly Pick<Level, 'name'>[]): WillSayLine[] {
  const { redLines, unknown, unanswered, claims, withoutEvidence, unconfirmed } = said
  return [
    { of: 'level', words: levelSaid(said, levels) },
    { of: 'red-lines', words: t('will-say.red-lines', redLines) },
    { of: 'unknown', words: t('will-say.unknown', { unknown, unanswered }) },
    { of: 'evidence', words: t('will-say.evidence', { claims, withoutEvidence }) },
    { of: 'copies', words: t('will-say.copies', { unconfirmed }) },
  ]
}

function levelSaid(
  { overall, progress, unanswered }: ReportWillSay,
  levels: readonly Pick<Level, 'name'>[],
): string {
  if (progress.every(({ answered }) => answered === 0)) return t('report.not-assessed.nothing-answered')
  if (!overall.assessed) return t('report.not-assessed.whole')
  const { level, couldBe } = overall
  if (progress.some(isMostlyOpen))
    return t('will-say.range', { range: rangeWords({ level, couldBe }, unanswered, english) })
  return t('will-say.level', {
    level,
    name: levels[level]?.name ?? '',
    couldBe: couldBe > level ? String(couldBe) : 'none',
  })
}
