import 'server-only'
import type { Actor, Role } from '@/lib/core/assessment/access/policy'

/** A person who is signed in, acting in one organisation. */
export type Person = {
  id: string
  name: string
  email: string
  role: Role
  organisation: { id: string; name: string }
}

/** The person as the policy table sees them. */
export function actorOf(person: Person): Actor {
  return { organisationId: person.organisation.id, role: person.role }
}
