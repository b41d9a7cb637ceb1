// An organisation always has an owner: a change after which it would have none is refused.

import type { Role } from './policy'

type Membership = { personId: string; role: Role }

/** Whether an organisation would be left without an owner; `role` null takes the person out of it. */
export function leavesNoOwner(
  members: readonly Membership[],
  change: { personId: string; role: Role | null },
): boolean {
  const after = members.map((each) => (each.personId === change.personId ? change : each))
  return !after.some(({ role }) => role === 'owner')
}
