import type { Role } from '@/lib/core/assessment/access/policy'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'

/** An organisation without members. */
export async function createOrganisation(name: string): Promise<Member['organisation']> {
  const organisation = { id: newId(), name }
  await database().organisation.create({ data: { ...organisation, createdAt: new Date() } })
  return organisation
}

/** A member of an organisation; they have no password. */
export async function createPerson(
  name: string,
  role: Role,
  organisation: Member['organisation'],
): Promise<Member> {
  const [id, now] = [newId(), new Date()]
  const email = `${name.toLowerCase()}-${id}@example.org`
  await database().user.create({ data: { id, name, email, createdAt: now, updatedAt: now } })
  await database().membership.create({
    data: { organisationId: organisation.id, userId: id, role, createdAt: now },
  })
  const memberships = [{ organisation, role }]
  return { id, name, email, role, organisation, memberships, hasSecondFactor: false, locked: [] }
}
