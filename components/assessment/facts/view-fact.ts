import type { Fact } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { type FactView, notSure } from './saving/typed-facts'

const { t } = english

/** A fact with the values one can choose, "not sure" last. */
export function viewFact({ id, ask, explanation, example, group, type, values }: Fact): FactView {
  const named = type === 'yes-no' ? yesNo() : (values ?? [])
  const last = { id: notSure, text: t('answer.fact.not-sure') }
  return { id, ask, explanation, example, group, type, values: [...named, last] }
}

const yesNo = () => [
  { id: 'yes', text: t('answer.fact.yes') },
  { id: 'no', text: t('answer.fact.no') },
]
