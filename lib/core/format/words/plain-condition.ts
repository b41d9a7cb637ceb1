// A condition in which "not" meets single statements only, by De Morgan's laws, and lists hold no lists of their own
// kind. It has the same truth as the condition it was made of.

import type { Condition } from '../schema/schema'

export type FactTerm = Extract<Condition, { fact: string }>
export type AnswerTerm = Extract<Condition, { answer: string }>

/** A statement, which `holds` or does not. */
export type Statement = { term: FactTerm | AnswerTerm; holds: boolean }
export type PlainCondition = Statement | { list: 'all' | 'any'; parts: PlainCondition[] }

export function plainCondition(condition: Condition, holds = true): PlainCondition {
  if ('not' in condition) return plainCondition(condition.not, !holds)
  if ('all' in condition) return plainList(holds ? 'all' : 'any', condition.all, holds)
  if ('any' in condition) return plainList(holds ? 'any' : 'all', condition.any, holds)
  return { term: condition, holds }
}

function plainList(list: 'all' | 'any', conditions: readonly Condition[], holds: boolean): PlainCondition {
  const parts = conditions
    .map((condition) => plainCondition(condition, holds))
    .flatMap((part) => ('list' in part && part.list === list ? part.parts : [part]))
  const [first, ...others] = parts
  return first && others.length === 0 ? first : { list, parts }
}
