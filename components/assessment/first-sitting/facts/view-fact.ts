import type { StoredFact } from '@/lib/core/answers/facts/from-release'
import type { Fact, ProductKind } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { type FactView, notSure } from './saving/typed-facts'

const { t } = english

/** A fact with the values one can choose, "not sure" last, what is usual for a kind of product, and whether the release says it. */
export function viewFact(
  { id, ask, explanation, example, group, type, values }: Fact,
  kind: Pick<ProductKind, 'facts'> | null,
  stored?: StoredFact,
): FactView {
  const named = type === 'yes-no' ? yesNo() : (values ?? [])
  const last = { id: notSure, text: t('answer.fact.not-sure') }
  const usual = kind?.facts[id]
  return {
    ...{ id, ask, explanation, example, group, type, values: [...named, last] },
    // One click for a whole group suits facts with one word each.
    ...(type === 'yes-no' && typeof usual === 'string' ? { usual } : {}),
    ...(stored?.fromRelease && stored.value !== null ? { fromRelease: stored.value } : {}),
  }
}

const yesNo = () => [
  { id: 'yes', text: t('answer.fact.yes') },
  { id: 'no', text: t('answer.fact.no') },
]
