import type { Role } from '@/lib/core/assessment/access/policy'
import type { Person } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'

/** An organisation with nobody in it. */
export async function createOrganisation(name: string): Promise<Person['organisation']> {
  const organisation = { id: newId(), name }
  await database().organisation.create({ data: { ...organisation, createdAt: new Date() } })
  return organisation
}

/** Somebody in an organisation; they have no password. */
export async function createPerson(
  name: string,
  role: Role,
  organisation: Person['organisation'],
): Promise<Person> {
  const [id, now] = [newId(), new Date()]
  const email = `${name.toLowerCase()}-${id}@example.org`
  await database().user.create({ data: { id, name, email, createdAt: now, updatedAt: now } })
  await database().membership.create({
    data: { organisationId: organisation.id, userId: id, role, createdAt: now },
  })
  return { id, name, email, role, organisation }
}
