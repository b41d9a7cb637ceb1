// What a product is, in a few words each: the facts that a reader who does not know it asks about first.

import type { Words } from '../../text/words/words'
import type { Report } from '../report'

export type StripFact = {
  id: string
  /** Such as "microphone" or "no microphone". */
  words: string
  isTrue: boolean
}

/** By their ids in every version of the questionnaires, in the order in which they are read. */
const shown = {
  camera: 'pictures',
  'pictures-people': 'pictures',
  microphone: 'microphone',
  location: 'location',
  locates: 'location',
  children: 'children',
  learns: 'learns',
  adapts: 'learns',
  'cloud-service': 'cloud',
  cloud: 'cloud',
  'shares-data': 'shared',
  'data-to-others': 'shared',
  'sells-data': 'sold',
  'data-for-value': 'sold',
} as const

/** Those that were answered yes or no; the others are in the report's list of facts. */
export function factStrip({ facts }: Pick<Report, 'facts'>, { t }: Pick<Words, 't'>): StripFact[] {
  const saidBy = { [t('answer.fact.yes')]: true, [t('answer.fact.no')]: false }
  return Object.entries(shown).flatMap(([id, about]) => {
    const isTrue = saidBy[facts.find((fact) => fact.id === id)?.says ?? '']
    if (isTrue === undefined) return []
    return [{ id, words: t(`glance.fact.${about}`, { holds: isTrue ? 'yes' : 'no' }), isTrue }]
  })
}
