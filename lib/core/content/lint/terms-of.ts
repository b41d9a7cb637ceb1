// Takes a condition apart into its terms, each with its place, so that rules can look at them one by one.

import type { Path } from '../../format/finding'
import type { Condition } from '../../format/schema/schema'

export type Term = Extract<Condition, { fact: string } | { answer: string }>

export function termsOf(condition: Condition, path: Path): { term: Term; path: Path }[] {
  if ('all' in condition) return termsOfParts(condition.all, [...path, 'all'])
  if ('any' in condition) return termsOfParts(condition.any, [...path, 'any'])
  if ('not' in condition) return termsOf(condition.not, [...path, 'not'])
  return [{ term: condition, path }]
}

function termsOfParts(parts: readonly Condition[], path: Path) {
  return parts.flatMap((part, index) => termsOf(part, [...path, index]))
}
