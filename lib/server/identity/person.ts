import 'server-only'
import type { Actor, Role } from '@/lib/core/assessment/access/policy'

export type Membership = { organisation: { id: string; name: string }; role: Role }

/** A person who is signed in, with the organisations they belong to, the one visited last first; perhaps none. */
export type Person = {
  id: string
  name: string
  email: string
  memberships: readonly Membership[]
  /** Whether the account has two-factor authentication. */
  hasSecondFactor: boolean
  /** Memberships of organisations that ask for two-factor authentication, while the account has none: nothing is reached. */
  locked: readonly Membership[]
  /** Whether they are or were the auditor of a review: pages lead to their reviews. */
  hasReviews?: boolean
  /** The hints that they have closed, by name. */
  closedHints?: readonly string[]
}

/** A person in one of their organisations, for lists and new things, which belong to one. */
export type Member = Person & Membership

/** The person as the policy table sees them. */
export function actorOf({ memberships }: Person): Actor {
  return { roles: memberships.map(({ organisation, role }) => ({ organisationId: organisation.id, role })) }
}

/** Whether the organisation asks for two-factor authentication first. */
export function isLockedFor({ locked }: Person, organisationId: string): boolean {
  return locked.some(({ organisation }) => organisation.id === organisationId)
}

/** The person in the organisation of this id; null where they are no member. */
export function memberOf(person: Person, organisationId: string): Member | null {
  const membership = person.memberships.find(({ organisation }) => organisation.id === organisationId)
  return membership ? { ...person, ...membership } : null
}
