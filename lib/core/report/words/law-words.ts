// What is said of the laws of a product's markets, once for page, PDF and terminal. A law is never said to be met.

import type { LawInReport, LawsInReport, StandardInReport } from '../report'
import type { ReportWords } from './report-words'

type Law = Pick<LawInReport, 'from' | 'part' | 'appliesIf' | 'counts' | 'checked'> & {
  next: { id: string; title: string } | null
}

/** The sentences of one law, seen from the day of the report, never from today. */
export function lawEntryWords(law: Law, date: string, words: ReportWords) {
  const { t, longDate } = words
  const applies = { date: longDate(law.from) }
  return {
    applies: law.from <= date ? t('law.since', applies) : t('law.from', applies),
    about: partWords(law, words),
    indicated: indicatedWords(law, words),
    nextWords: nextWords(law, words),
  }
}

/** What this part is about, and what the law makes it depend on; null where there is neither. */
function partWords({ part, appliesIf }: Law, { t }: ReportWords): string | null {
  const depends = appliesIf.length > 0 ? t('law.depends-on', { conditions: appliesIf.join('; ') }) : null
  const parts = [part, depends].filter((each) => each !== null)
  return parts.length > 0 ? parts.join('. ') : null
}

/** "3 of 7 indicated, 2 in part; 1 not asked here". */
function indicatedWords({ counts, checked }: Law, { t }: ReportWords): string {
  if (!checked) return t('law.unchecked')
  return t('law.indicated', {
    indicated: counts.indicated,
    total: total(counts),
    part: counts['partly-indicated'],
    notAsked: counts['not-asked'],
  })
}

/** The provision to look at next; the question follows where there is one. */
function nextWords({ next, counts }: Law, { t }: ReportWords): string {
  if (next) return t('law.next', { provision: nextName(next) })
  return counts.indicated === total(counts) ? t('law.complete') : t('law.no-more')
}

/** The number of the provision and our short title. */
export function nextName({ id, title }: { id: string; title: string }): string {
  return `${id} ${title}`
}

type Markets = Pick<LawsInReport, 'fact' | 'markets' | 'notConcerned' | 'leftOut' | 'withoutLaw'>

/** Where the product is offered, or why no law can be named. */
export function offeredWords({ fact, markets }: Markets, { t }: ReportWords): string {
  if (fact === null) return t('law.offered.not-asked')
  if (markets === null) return t('law.offered.not-said')
  if (markets.length === 0) return t('law.offered.nowhere')
  return t('law.offered.places', { places: markets.join('; ') })
}

/** What else is to be said of these markets, a sentence each. */
export function furtherLawWords(
  { notConcerned, leftOut, withoutLaw }: Markets,
  { t }: ReportWords,
): string[] {
  return [
    ...(notConcerned.length > 0 ? [t('law.not-concerned', { laws: titles(notConcerned) })] : []),
    ...(leftOut.length > 0 ? [t('law.left-out', { laws: titles(leftOut) })] : []),
    ...(withoutLaw.length > 0 ? [t('law.without-law', { places: withoutLaw.join('; ') })] : []),
  ]
}

/** The standards that are not already named by what the law requires, in their order. */
export function otherStandards<S extends Pick<StandardInReport, 'id'>>(
  standards: readonly S[],
  laws: LawsInReport | undefined,
): S[] {
  return standards.filter(({ id }) => !laws?.required.some(({ standard }) => standard === id))
}

function total(counts: Law['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function titles(laws: readonly { title: string }[]): string {
  return laws.map(({ title }) => title).join('; ')
}
