// Products to try conditions on: every fact is given, as of a product that somebody knows well.

import type { Facts, FactValue } from '@/lib/core/answers/answer'
import { termsOf } from '@/lib/core/content/lint/terms-of'
import type { Fact } from '@/lib/core/format/questionnaire'
import type { Condition } from '@/lib/core/format/schema/schema'

/**
 * Every product that differs in the facts which the conditions name; of the others first none is true, then
 * all are. A fact that another implies is true with it.
 */
export function* productsOver(
  facts: readonly Fact[],
  conditions: readonly (Condition | undefined)[],
): Generator<Facts> {
  const named = new Set(conditions.flatMap((each) => (each ? factsIn(each) : [])))
  const varied = facts.filter(({ id }) => named.has(id))
  for (const rest of ['no', 'yes'] as const) {
    const others = Object.fromEntries(facts.map((fact) => [fact.id, valuesOf(fact, rest)[0] ?? rest]))
    for (const given of combinations(varied)) yield withImplied({ ...others, ...given }, facts)
  }
}

function factsIn(condition: Condition): string[] {
  return termsOf(condition, []).flatMap(({ term }) => ('fact' in term ? [term.fact] : []))
}

/** The values a fact may have, `first` or what comes closest to it at the front. */
function valuesOf({ type, values = [] }: Fact, first: 'yes' | 'no'): FactValue[] {
  const ids = values.map(({ id }) => id)
  const all =
    type === 'yes-no' ? ['yes', 'no'] : type === 'one-of' ? ids : [ids, ...ids.map((id) => [id]), []]
  return first === 'yes' ? all : all.toReversed()
}

function* combinations([fact, ...others]: readonly Fact[]): Generator<Facts> {
  if (!fact) return yield {}
  for (const rest of combinations(others)) {
    for (const value of valuesOf(fact, 'yes')) yield { ...rest, [fact.id]: value }
  }
}

function withImplied(given: Facts, facts: readonly Fact[]): Facts {
  const implied = facts.filter(
    ({ id, impliedBy = [] }) => given[id] === 'no' && impliedBy.some((source) => given[source] === 'yes'),
  )
  if (implied.length === 0) return given
  return withImplied({ ...given, ...Object.fromEntries(implied.map(({ id }) => [id, 'yes'])) }, facts)
}
