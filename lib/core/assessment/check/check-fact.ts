// Whether a value fits its fact: yes or no, one of its values, or several of them; `not-sure` always does.

import type { FactValue } from '../../answers/answer'
import type { Fact } from '../../format/questionnaire'
import type { Problem } from '../../text/problem'
import { didYouMean } from '../../versions/did-you-mean'

/** Everything wrong with a value; empty when it fits. An empty list means: none of the values. */
export function checkFact(fact: Fact, value: FactValue): Problem[] {
  if (value === 'not-sure') return []
  const known = fact.type === 'yes-no' ? ['yes', 'no'] : (fact.values ?? []).map(({ id }) => id)
  const choices = known.join(', ')
  if (typeof value === 'string') {
    if (fact.type === 'several-of') {
      return [{ field: '', message: `Give a list, with any of: ${choices}; or not-sure.` }]
    }
    if (known.includes(value)) return []
    return [
      {
        field: '',
        message: `There is no value ${value}. ${didYouMean(value, known)}Choose one of: ${choices}, not-sure.`,
      },
    ]
  }
  if (fact.type !== 'several-of') {
    return [{ field: '', message: `Give one value, not a list: ${choices}, not-sure.` }]
  }
  return value.flatMap((each, index) => {
    const field = String(index)
    if (!known.includes(each)) {
      return {
        field,
        message: `There is no value ${each}. ${didYouMean(each, known)}Choose from: ${choices}.`,
      }
    }
    return value.indexOf(each) < index ? { field, message: `The value ${each} is there twice.` } : []
  })
}
