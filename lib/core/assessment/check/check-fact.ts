// Whether a value fits its fact: yes or no, one of its values, or several of them; `not-sure` always does.

import type { FactValue } from '../../answers/answer'
import type { Fact } from '../../format/questionnaire'
import type { Problem } from '../../text/problem'
import { suggestId } from '../../versions/did-you-mean'

/** Everything wrong with a value; empty when it fits. An empty list means: none of the values. */
export function checkFact(fact: Fact, value: FactValue): Problem[] {
  if (value === 'not-sure') return []
  const known = fact.type === 'yes-no' ? ['yes', 'no'] : (fact.values ?? []).map(({ id }) => id)
  const choices = known.join(', ')
  if (typeof value === 'string') {
    if (fact.type === 'several-of') return [{ field: '', code: 'problem.fact-list', values: { choices } }]
    if (known.includes(value)) return []
    const values = { value, ...suggestId(value, known), choices }
    return [{ field: '', code: 'problem.fact-value', values }]
  }
  if (fact.type !== 'several-of') return [{ field: '', code: 'problem.fact-single', values: { choices } }]
  return value.flatMap((each, index): Problem[] => {
    const field = String(index)
    if (!known.includes(each)) {
      const values = { value: each, ...suggestId(each, known), choices }
      return [{ field, code: 'problem.fact-item', values }]
    }
    return value.indexOf(each) < index ? [{ field, code: 'problem.fact-twice', values: { value: each } }] : []
  })
}
