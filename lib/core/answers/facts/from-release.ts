// What a release's scope and markets say answers some facts, so that nobody is asked them again. A part that is in
// scope exists; one that does not exist is said not to. A part that is out of scope, or not stated, answers nothing.
// What the team says of a fact itself always wins.

import { factKnownAs } from '../../format/former-facts'
import type { Fact } from '../../format/questionnaire'
import { partState, type Scope } from '../../products/release'
import type { Facts, FactValue } from '../answer'
import { compileFactConflicts } from './fact-conflicts'
import type { FactRules } from './fact-implications'

/**
 * The fact that each of them answers, by the id under which it was asked first; later versions ask it under another. No fact
 * asks whether there is a device.
 */
const answeredBy = [
  { from: 'app', fact: 'companion-app', read: (scope: Scope) => yesOrNo(scope.app) },
  { from: 'cloud', fact: 'cloud-service', read: (scope: Scope) => yesOrNo(scope.cloud) },
  { from: 'markets', fact: 'markets', read: (scope: Scope) => scope.markets },
] as const

export type FactFromRelease = { fact: string; from: (typeof answeredBy)[number]['from']; value: FactValue }

/** The facts of a version that a scope answers, in a fixed order; only with values that the version knows. */
export function factsFromRelease(scope: Scope, facts: readonly Fact[]): FactFromRelease[] {
  return answeredBy.flatMap(({ from, fact: first, read }): FactFromRelease[] => {
    const fact = factKnownAs(first, facts)
    const said = fact && asAsked(fact, read(scope))
    return fact && said !== undefined ? [{ fact: fact.id, from, value: said }] : []
  })
}

/** The facts that are said otherwise than a scope says them, or that it does not answer. */
export function notFromRelease(said: Facts, scope: Scope, asked: readonly Fact[]): Facts {
  const agreeing = factsFromRelease(scope, asked).filter(({ fact, value }) => isSameFact(said[fact], value))
  return Object.fromEntries(Object.entries(said).filter(([id]) => agreeing.every(({ fact }) => fact !== id)))
}

/** In a later version, the facts that are said as a scope says them. */
export function factsFollowing(
  said: Facts,
  scope: Scope,
  { before, now }: { before: readonly Fact[]; now: readonly Fact[] },
): Facts {
  const agreeing = factsFromRelease(scope, before).filter(({ fact, value }) => isSameFact(said[fact], value))
  const followed = factsFromRelease(scope, now).filter(({ from }) =>
    agreeing.some((each) => each.from === from),
  )
  return Object.fromEntries(followed.map(({ fact, value }) => [fact, value]))
}

/** What is stored of a fact; `fromRelease`: a release wrote it, and nobody has changed it since. */
export type StoredFact = { value: FactValue | null; fromRelease?: boolean | undefined }

/** The facts that the team has said itself. */
export function saidByTeam<Stored extends StoredFact>(
  stored: Readonly<Record<string, Stored>>,
): Record<string, Stored> {
  return Object.fromEntries(
    Object.entries(stored).filter(([, { value, fromRelease }]) => value !== null && !fromRelease),
  )
}

/** What a release adds to the facts that a team has said: not those facts, and nothing that conflicts with one. */
export function addedByRelease(
  said: Facts,
  scope: Scope,
  rules: FactRules & { facts: readonly Fact[] },
): Facts {
  const conflictsIn = compileFactConflicts(rules)
  const added = factsFromRelease(scope, rules.facts).filter(
    ({ fact, value }) =>
      said[fact] === undefined && conflictsIn({ ...said, [fact]: value }).every(isNot(fact)),
  )
  return Object.fromEntries(added.map(({ fact, value }) => [fact, value]))
}

/**
 * What has to be written so that the stored facts follow a release: a value, or null where the release says nothing any
 * more. A fact that the team has said is never among them.
 */
export function followingRelease(
  stored: Readonly<Record<string, StoredFact>>,
  scope: Scope,
  rules: FactRules & { facts: readonly Fact[] },
): Record<string, FactValue | null> {
  const said = Object.fromEntries(
    Object.entries(saidByTeam(stored)).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])),
  )
  const added = addedByRelease(said, scope, rules)
  const gone = Object.keys(stored).filter((id) => stored[id]?.fromRelease && added[id] === undefined)
  const changed = Object.entries(added).filter(([id, value]) => !isSameFact(stored[id]?.value, value))
  return { ...Object.fromEntries(gone.map((id) => [id, null])), ...Object.fromEntries(changed) }
}

/** Whether two values say the same, whatever the order of a list. */
export function isSameFact(one: FactValue | null | undefined, other: FactValue | null | undefined): boolean {
  return sorted(one) === sorted(other)
}

function sorted(value: FactValue | null | undefined): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null))
}

function isNot(id: string) {
  return ({ fact, impliedBy }: { fact: string; impliedBy: string }) => fact !== id && impliedBy !== id
}

function yesOrNo(part: Scope['app']): 'yes' | 'no' | undefined {
  const state = partState(part)
  return state === 'in' ? 'yes' : state === 'none' ? 'no' : undefined
}

/** A market that a version does not name is elsewhere. */
function asAsked(fact: Fact, said: string | readonly string[] | undefined): FactValue | undefined {
  if (typeof said === 'string') return fact.type === 'yes-no' ? said : undefined
  if (said === undefined || fact.type !== 'several-of') return undefined
  const known = new Set(fact.values?.map(({ id }) => id))
  const asked = new Set(said.map((id) => (known.has(id) ? id : 'other')))
  return [...asked].every((id) => known.has(id)) ? [...asked] : undefined
}
