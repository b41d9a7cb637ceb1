// Whether a person may judge a product. Independent is who never worked on it: what they wrote, uploaded, copied or carried
// over, made or renamed counts, and so does asking for its review or having an answer or proposal of theirs in it. What they
// wrote as its auditor does not count. It is asked at acceptance, at each verdict and when a review is concluded.

import type { Role } from '../../assessment/access/policy'

/** What a person can have done with a product, in the order in which reasons are given. */
export const workKinds = [
  'wrote',
  'uploaded',
  'copied',
  'carried-over',
  'authored-copied-answer',
  'made-product',
  'renamed-product',
  'made-release',
  'renamed-release',
  'asked-for-review',
  'proposal-accepted',
] as const
export type WorkKind = (typeof workKinds)[number]

/** One thing that somebody did with the product, in any of its releases. */
export type Work = { personId: string; kind: WorkKind; as: 'team' | 'auditor' }

/** `role`: of the person in the organisation of the product now; null for outsiders. */
export type ProductHistory = { role: Role | null; work: readonly Work[] }

/** A kind of work, or that the person could change the product now. */
export type Dependence = WorkKind | 'editor-now' | 'owner-now'

/** Every reason why a person is not independent, each once: the role first, then as in `workKinds`. */
export function dependenceOf(personId: string, { role, work }: ProductHistory): Dependence[] {
  const own = work.filter((each) => each.personId === personId && each.as === 'team').map(({ kind }) => kind)
  const byRole: Dependence[] = role === 'owner' ? ['owner-now'] : role === 'editor' ? ['editor-now'] : []
  return [...byRole, ...workKinds.filter((kind) => own.includes(kind))]
}

/** Whether there is no reason against it. */
export function isIndependent(personId: string, history: ProductHistory): boolean {
  return dependenceOf(personId, history).length === 0
}

/** A reason as messages select it, whose names have no hyphens. */
export function dependenceName(why: Dependence): string {
  return why.replaceAll('-', '_')
}
