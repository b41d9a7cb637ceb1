// A fact that is asked in better words has an id of its own, and names in `formerly` the one it takes the
// place of. Conditions of standards are shared by all versions and may still name the former fact; in a
// version that asks the new one they mean the new one, and what was said of the former is carried over.

import type { Fact, Framework } from './questionnaire'
import type { FactCondition } from './schema/schema'

/** Former id → id now, for the facts of one version. */
function successorsOf(facts: readonly Pick<Fact, 'id' | 'formerly'>[]): ReadonlyMap<string, string> {
  return new Map(facts.flatMap(({ id, formerly }) => (formerly ? [[formerly, id] as const] : [])))
}

/** The fact that goes by this id, now or formerly. */
export function factKnownAs<F extends Pick<Fact, 'id' | 'formerly'>>(
  id: string,
  facts: readonly F[],
): F | undefined {
  return facts.find((fact) => fact.id === id) ?? facts.find((fact) => fact.formerly === id)
}

/** What was said of facts, under the ids by which another version asks the same: its later ones or its former ones. */
export function factsAskedAs<Value>(
  said: Readonly<Record<string, Value>>,
  before: readonly Pick<Fact, 'id' | 'formerly'>[],
  now: readonly Pick<Fact, 'id' | 'formerly'>[],
): Record<string, Value> {
  const isAsked = (id: string) => now.some((fact) => fact.id === id)
  const later = successorsOf(now)
  const idNow = (id: string) => {
    if (isAsked(id)) return id
    const former = before.find((fact) => fact.id === id)?.formerly
    return later.get(id) ?? (former && (isAsked(former) ? former : later.get(former))) ?? id
  }
  return Object.fromEntries(Object.entries(said).map(([id, value]) => [idNow(id), value]))
}

/** A standard whose conditions speak of the facts that a version asks. */
export function withFactsOf(framework: Framework, facts: readonly Fact[]): Framework {
  const successors = successorsOf(facts)
  if (successors.size === 0) return framework
  const provisions = framework.provisions.map(({ appliesWhen, ...provision }) =>
    appliesWhen ? { ...provision, appliesWhen: renamed(appliesWhen, successors) } : provision,
  )
  const { appliesWhen } = framework
  return {
    ...framework,
    ...(appliesWhen ? { appliesWhen: renamed(appliesWhen, successors) } : {}),
    provisions,
  }
}

function renamed(condition: FactCondition, successors: ReadonlyMap<string, string>): FactCondition {
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, successors)) }
  if ('any' in condition) return { any: condition.any.map((part) => renamed(part, successors)) }
  if ('not' in condition) return { not: renamed(condition.not, successors) }
  return { ...condition, fact: successors.get(condition.fact) ?? condition.fact }
}
