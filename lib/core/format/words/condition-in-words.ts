// Says in words when a question is asked: "the product has a microphone or a camera". Every fact brings
// its own words; a condition only joins them. Parts of another kind inside a list are set apart by
// "either" and "both", so that "and" and "or" can be read in one way only.

import type { Fact } from '../questionnaire'
import type { FactCondition } from '../schema/schema'

/** Begins in lower case and ends without a full stop, to stand after "Asked if". */
export function conditionInWords(condition: FactCondition, facts: readonly Fact[]): string {
  if ('all' in condition)
    return join(
      condition.all.map((part) => partInWords(part, 'any', facts)),
      'and',
    )
  if ('any' in condition)
    return join(
      condition.any.map((part) => partInWords(part, 'all', facts)),
      'or',
    )
  if ('not' in condition) return `it is not so that ${conditionInWords(condition.not, facts)}`
  return termInWords(condition, facts)
}

/** `other` is the kind of list that would be misread inside this one. */
function partInWords(part: FactCondition, other: 'all' | 'any', facts: readonly Fact[]): string {
  const words = conditionInWords(part, facts)
  if (other === 'any' && 'any' in part && part.any.length > 1) return `also either ${words}`
  if (other === 'all' && 'all' in part && part.all.length > 1) return `both ${words}`
  return words
}

function termInWords(term: Extract<FactCondition, { fact: string }>, facts: readonly Fact[]): string {
  const fact = facts.find(({ id }) => id === term.fact)
  if (!fact) return `${term.fact} is true`
  const chosen = term.is ?? term.includes
  if (fact.type === 'yes-no') {
    if (chosen === 'no')
      return fact.inWords ? `it is not so that ${fact.inWords}` : `“${fact.ask}” is answered no`
    return fact.inWords ?? `“${fact.ask}” is answered yes`
  }
  const text = fact.values?.find(({ id }) => id === chosen)?.text ?? chosen
  return `the answer to “${fact.ask}” ${fact.type === 'one-of' ? 'is' : 'includes'} “${text}”`
}

/** Longer first: what all parts have in common is said once. */
const sharedBeginnings = ['the product has ', 'the product ']

function join(parts: readonly string[], word: 'and' | 'or'): string {
  const beginning =
    sharedBeginnings.find((each) => parts.every((part) => part.startsWith(each))) ?? 'the product '
  const begins = (part: string | undefined) => part?.startsWith(beginning) ?? false
  const joined = parts.map((part, index) => {
    const isShortened = begins(parts[index - 1]) && begins(part)
    const isLast = index > 0 && index === parts.length - 1
    const isApart = parts.length > 2 || !isShortened || / (and|or) /.test(parts.join())
    const link = index === 0 ? '' : `${isApart ? ',' : ''} ${isLast ? `${word} ` : ''}`
    return link + (isShortened ? part.slice(beginning.length) : part)
  })
  return joined.join('')
}
