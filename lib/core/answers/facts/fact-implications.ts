// What facts imply. From 2.0.0 on a version says so itself (`implies`), and a fact's value is the first that
// holds: yes, if it was said yes or a fact said yes implies it, directly or through others; no, if it was said
// no, or if it is missing and implies a fact that was said no; else not sure. Versions without `implies` go by
// `impliedBy` of their facts and infer a no only where every fact that implies it was said no too.

import type { Coded, KeysIn } from '../../text/words/words'
import type { Facts } from '../answer'
import type { Rules } from '../rules'

export type FactRules = Pick<Rules, 'facts' | 'implies'>

/** The other yes-no facts that imply this one, directly or through others. */
export function factsImplying(id: string, rules: FactRules): string[] {
  return reachedFrom(id, (each) => directlyImplying(each, rules).filter((source) => isYesNo(source, rules)))
}

/** The other facts that this one implies, directly or through others; none without `implies`. */
export function factsImpliedBy(id: string, { implies = {} }: FactRules): string[] {
  return reachedFrom(id, (each) => (Object.hasOwn(implies, each) ? (implies[each] ?? []) : []))
}

/** `fact` was not given and counts as no, because it implies `implied`, which was said no. */
export type InferredNo = { fact: string; implied: string }

/** Finds the inferred noes in given facts, in the order of the rules; prepare it once per questionnaire. */
export function compileInferredNoes(rules: FactRules): (facts: Facts) => InferredNo[] {
  const links = rules.facts
    .filter(({ type }) => type === 'yes-no')
    .map(({ id }) => ({ id, implying: factsImplying(id, rules), implied: factsImpliedBy(id, rules) }))
  return (facts) =>
    links
      .filter(
        ({ id, implying }) => facts[id] === undefined && implying.every((each) => facts[each] !== 'yes'),
      )
      .flatMap(({ id, implied }) =>
        implied.filter((each) => facts[each] === 'no').map((each) => ({ fact: id, implied: each })),
      )
}

/**
 * The facts of the verified lens: each disputed one is not sure, and so is each that was said yes and implies a
 * disputed one, since it would make that a yes again. Where a yes is taken back that contradicted a no, the no is
 * not sure either: the yes had outweighed it, and a dispute takes away no question.
 */
export function withDisputed(facts: Facts, disputed: readonly string[], rules: FactRules): Facts {
  const isSaid = (value: string) => (id: string) => facts[id] === value
  const implying = disputed.flatMap((id) => factsImplying(id, rules)).filter(isSaid('yes'))
  const outweighed = [...disputed.filter(isSaid('yes')), ...implying]
    .flatMap((id) => factsImpliedBy(id, rules))
    .filter(isSaid('no'))
  const unsure = [...disputed, ...implying, ...outweighed].map((id) => [id, 'not-sure'])
  return { ...facts, ...Object.fromEntries(unsure) }
}

/** For people, in the words of the questionnaire, with what to do. */
export function inferredNoMessage(
  { fact, implied }: InferredNo,
  facts: readonly { id: string; ask: string }[],
): Coded<KeysIn<'form-problem'>> {
  const askOf = (id: string) => facts.find((each) => each.id === id)?.ask ?? id
  return { code: 'form-problem.inferred-no', values: { fact: askOf(fact), implied: askOf(implied) } }
}

function directlyImplying(id: string, { facts, implies }: FactRules): readonly string[] {
  if (implies === undefined) return facts.find((fact) => fact.id === id)?.impliedBy ?? []
  return Object.keys(implies).filter((each) => implies[each]?.includes(id))
}

function reachedFrom(id: string, next: (id: string) => readonly string[]): string[] {
  const reached = new Set([id])
  for (const each of reached) for (const further of next(each)) reached.add(further)
  return [...reached].filter((each) => each !== id)
}

function isYesNo(id: string, { facts }: FactRules): boolean {
  return facts.some((fact) => fact.id === id && fact.type === 'yes-no')
}
