import { type Dependence, dependenceName } from '@/lib/core/review/independence/independence'
import { english } from '@/lib/words/english'

const { t, list } = english

/** Why somebody is not independent, as part of a sentence. */
export function whyNot(dependence: readonly Dependence[]): string {
  return list(dependence.map((why) => t('asking.why', { why: dependenceName(why) })))
}

type Auditor = { id: string; name: string; dependence: readonly Dependence[] }

/** Auditors as a form offers them: `against` says why somebody cannot be asked. */
export function auditorChoices(auditors: readonly Auditor[]) {
  return auditors.map(({ id, name, dependence }) => ({
    id,
    name,
    against: dependence.length === 0 ? null : t('asking.not-independent', { reasons: whyNot(dependence) }),
  }))
}
