// The first words of a reviewed report: who checked it, on whose account, and with which outcome. What an auditor stated
// of themselves is shown as their statement, never as a fact.

import type { Conclusion } from '../../review/conclusion/conclusion-schema'
import { examinedWords } from '../../review/verified/examined-words'
import type { Report, ReviewInReport } from '../report'
import type { ReviewWords } from './review-words'

type Checking = Pick<Conclusion, 'auditor' | 'standing' | 'outcome' | 'verified'>

/** "Checked by Noor Haddad, who states to be outside Lumen, paid by Lumen: confirmed. 62 of 62 examined: …" */
export function checkedWords(
  { auditor, standing, outcome, verified }: Checking,
  { product }: Pick<Report, 'product'>,
  words: ReviewWords,
): { checked: string; names: string[] } {
  const maker = makerWords(product, words)
  const { says, who = maker } = standing.paidByMaker
  const checked = words.t('reviewed.checked', {
    name: auditor.name,
    isVerified: auditor.addressVerified ? 'yes' : 'no',
    isOutside: standing.outside ? 'yes' : 'no',
    maker,
    paid: says,
    payer: who,
    outcome: words.t(`reviewed.outcome.${outcome}`),
    examined: examinedWords(verified.total, words),
  })
  return { checked, names: [...new Set([auditor.name, maker, who])] }
}

/** The first words where every conclusion was withdrawn. */
export function allWithdrawnWords(conclusions: ReviewInReport['conclusions'], words: ReviewWords): string {
  const names = [...new Set(conclusions.map(({ auditor }) => auditor.name))]
  return words.t('reviewed.all-withdrawn', { names: words.list(names), count: conclusions.length })
}

/** What an auditor stated, line by line. */
export function standingWords(
  { standing }: Pick<Conclusion, 'standing'>,
  { product }: Pick<Report, 'product'>,
  words: ReviewWords,
): { about: string; says: string }[] {
  const { t } = words
  const maker = makerWords(product, words)
  const saysOf = ({ says, who }: Conclusion['standing']['advised']) =>
    says === 'who' ? (who ?? '') : t(`answer.fact.${says}`)
  return [
    {
      about: t('reviewed.standing.outside', { maker }),
      says: t(`answer.fact.${standing.outside ? 'yes' : 'no'}`),
    },
    { about: t('reviewed.standing.employed', { maker }), says: saysOf(standing.employedByMaker) },
    { about: t('reviewed.standing.paid', { maker }), says: saysOf(standing.paidByMaker) },
    { about: t('reviewed.standing.advised'), says: saysOf(standing.advised) },
    { about: t('reviewed.standing.interest'), says: saysOf(standing.interest) },
  ]
}

function makerWords({ maker }: Report['product'], { t }: ReviewWords): string {
  return maker ?? t('reviewed.maker')
}
