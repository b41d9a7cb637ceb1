// What a report says of levels: what holds one, what it could be, and which sections decide.

import type { KeysIn, Words } from '../../text/words/words'
import type { LensReading, LevelName, OverallInReport, RedLineInReport, SectionInReport } from '../report'
import { floorWords } from './floor-words'
import type { ReportWords } from './report-words'

/** "Level 2 · Partly": a level is never shown as a number alone. */
export function levelWords(level: LevelName, { t }: Pick<Words<KeysIn<'level'>>, 't'>): string {
  return t('level.name', level)
}

type Held = Pick<LensReading, 'level' | 'heldFrom' | 'heldBy' | 'heldByFloors'>

/** What holds a section at its level, or null. What is open is never called crossed; red lines and floors apart. */
export function heldWords({ level: { level }, heldFrom, heldBy, heldByFloors }: Held, words: ReportWords) {
  const { t } = words
  if (heldFrom === null) return null
  if (!heldByFloors) return t(`report.held.${heldBy ?? 'unrecorded'}`, { level })
  const why = floorWords(heldByFloors, words)
  return heldBy === null
    ? t('report.held.floor', { level, why })
    : t(`report.held.floor-${heldBy}`, { level, why })
}

/** What a level could be once the unknown is known; null where it could not be higher. */
export function reachWords({ level, couldBe }: Pick<LensReading, 'level' | 'couldBe'>, { t }: ReportWords) {
  return couldBe.level > level.level ? t('level.could-be', couldBe) : null
}

/** Why a section does not count towards the level; null where it decides. */
export function besideWords(
  { decides, tooFew }: Pick<SectionInReport, 'decides' | 'tooFew'>,
  { t }: ReportWords,
): string | null {
  if (decides) return null
  return tooFew === undefined ? t('report.beside.unmarked') : t('report.beside.marked', { count: tooFew })
}

type Overall =
  | { assessed: true }
  | { assessed: false; because: Extract<OverallInReport, { assessed: false }>['because'] }

/** Why a section has no level; null where it has one. */
export function notAssessedWords(isAssessed: boolean, overall: Overall, { t }: ReportWords): string | null {
  if (isAssessed) return null
  return !overall.assessed && overall.because === 'nothing-answered'
    ? t('report.not-assessed.nothing-answered')
    : t('report.not-assessed.section')
}

/** Why the whole has no level. */
export function noLevelWords(
  because: Extract<OverallInReport, { assessed: false }>['because'],
  { t }: ReportWords,
): string {
  return because === 'nothing-answered'
    ? t('report.not-assessed.nothing-answered')
    : t('report.not-assessed.whole')
}

/** Which sections are marked to decide and do not; null where all do. */
export function notDecidingWords(
  notDeciding: OverallInReport['notDeciding'],
  { t }: ReportWords,
): string | null {
  if (!notDeciding) return null
  const sections = notDeciding.map(({ sectionTitle, apply }) =>
    t('report.section-too-few', { section: sectionTitle, count: apply }),
  )
  return t('report.not-deciding', { sections: sections.join('; ') })
}

type RedLine = Pick<RedLineInReport, 'state' | 'binding' | 'capsAt' | 'from'>

/** Whether a red line is crossed or open, and what it does to its section. */
export function redLineWords({ state, binding, capsAt, from }: RedLine, words: ReportWords) {
  const level = levelWords(capsAt, words)
  return {
    stateWords: words.t(`report.red-line.${state}`),
    effect: binding
      ? words.t('report.red-line.holds', { level, from: levelWords(from, words) })
      : words.t('report.red-line.caps', { level }),
  }
}
