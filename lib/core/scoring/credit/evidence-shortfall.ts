// What is wrong with the evidence of an answer, where some is given: it is weaker than asked, it has expired,
// or it speaks of a day that has not come. Such an answer counts only as a claim, and the team should hear it
// while it can still act.

import type { EvidenceLink } from '../../answers/evidence/evidence'
import type { QuestionRule } from '../../answers/rules'
import type { KeysIn, Words } from '../../text/words/words'
import { isLive, isStrongEnough } from './credits'

type Asked = QuestionRule['evidence']['atLeast']
export type EvidenceShortfall = 'weaker' | 'expired' | 'not-yet'

/** Null where the evidence suffices on the date, none is asked or none is given; no evidence at all is no secret. */
export function evidenceShortfall(
  asked: Asked,
  evidence: readonly EvidenceLink[],
  date: string,
): EvidenceShortfall | null {
  if (asked === 'none' || evidence.length === 0) return null
  const strong = evidence.filter((link) => isStrongEnough(link, asked))
  if (strong.length === 0) return 'weaker'
  if (strong.some((link) => isLive(link, date))) return null
  return strong.some((link) => link.speaksOf > date) ? 'not-yet' : 'expired'
}

/** A sentence for the team, with what to do. */
export function shortfallWords(
  shortfall: EvidenceShortfall,
  asked: Asked,
  { t }: Pick<Words<KeysIn<'shortfall'>>, 't'>,
): string {
  if (shortfall !== 'weaker') return t(`shortfall.${shortfall}`)
  return t(`shortfall.weaker.${asked === 'none' ? 'document' : asked}`)
}
