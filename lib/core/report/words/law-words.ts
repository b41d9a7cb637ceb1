// What is said of the laws of a product's markets, once for page, PDF and terminal. A law is never said to be met.

import { longDate } from '../../text/dates/long-date'
import type { LawInReport, LawsInReport, StandardInReport } from '../report'

export const lawsHeading = 'What the law asks where the product is offered'
export const otherStandardsHeading = 'Other laws, standards and guidance'

export const countedNote =
  'Counted are the provisions that apply by the facts; definitions are left out. Other laws may concern the product, and whether a law is met is for others to find.'

/** "Applies since 25 May 2018": seen from the day of the report, never from today. */
export function appliesWords({ from }: Pick<LawInReport, 'from'>, date: string): string {
  return `${from <= date ? 'Applies since' : 'Applies from'} ${longDate(from)}`
}

/** What this part is about, and what the law makes it depend on; null where there is neither. */
export function partWords({ part, appliesIf }: Pick<LawInReport, 'part' | 'appliesIf'>): string | null {
  const depends = appliesIf.length > 0 ? `Depends on: ${appliesIf.join('; ')}` : null
  const words = [part, depends].filter((each) => each !== null)
  return words.length > 0 ? words.join('. ') : null
}

/** "3 of 7 indicated, 2 in part; 1 not asked here". */
export function indicatedWords({ counts, checked }: Pick<LawInReport, 'counts' | 'checked'>): string {
  if (!checked) return 'Not checked against the text, so nothing is counted'
  const inPart = counts['partly-indicated'] > 0 ? `, ${counts['partly-indicated']} in part` : ''
  const notAsked = counts['not-asked'] > 0 ? `; ${counts['not-asked']} not asked here` : ''
  return `${counts.indicated} of ${total(counts)} indicated${inPart}${notAsked}`
}

/** The provision to look at next; the question follows where there is one. */
export function nextWords({ next, counts }: Pick<LawInReport, 'next' | 'counts'>): string {
  if (next) return `Missing next: ${nextName(next)}`
  return counts.indicated === total(counts) ? 'Nothing is missing.' : 'No answer can indicate more of it.'
}

/** The number of the provision and our short title. */
export function nextName({ id, title }: NonNullable<LawInReport['next']>): string {
  return `${id} ${title}`
}

/** Where the product is offered, or why no law can be named. */
export function offeredWords({ fact, markets }: LawsInReport): string {
  if (fact === null) {
    return 'No law can be named: this questionnaire does not ask where the product is offered.'
  }
  if (markets === null) return 'No law can be named, because nobody has said where the product is offered.'
  if (markets.length === 0) return 'No law can be named: the product is offered in none of the places listed.'
  return `Offered in: ${markets.join('; ')}.`
}

/** What else is to be said of these markets, a sentence each. */
export function furtherLawWords({ notConcerned, leftOut, withoutLaw }: LawsInReport): string[] {
  return [
    notConcerned.length > 0 ? `Nothing applies by the facts: ${titles(notConcerned)}.` : null,
    leftOut.length > 0 ? `Left out by the team: ${titles(leftOut)}.` : null,
    withoutLaw.length > 0 ? `No law is read for: ${withoutLaw.join('; ')}.` : null,
  ].filter((sentence) => sentence !== null)
}

/** The standards that are not already named by what the law requires, in their order. */
export function otherStandards<S extends Pick<StandardInReport, 'id'>>(
  standards: readonly S[],
  laws: LawsInReport | undefined,
): S[] {
  return standards.filter(({ id }) => !laws?.required.some(({ standard }) => standard === id))
}

function total(counts: LawInReport['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function titles(laws: readonly { title: string }[]): string {
  return laws.map(({ title }) => title).join('; ')
}
