import 'server-only'
import { restorableSince, restorableUntil } from '@/lib/core/products/beneath'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import type { Membership, Person } from '../../identity/person'
import { removing } from './removing'

/** An organisation that was deleted and that its owner can restore. Instants are ISO 8601, UTC. */
export type RemovedOrganisation = { id: string; name: string; at: string; until: string }

/** The organisations of which the person is an owner and that were deleted, the latest first. */
export function listRemovedOrganisations(person: Person): Promise<RemovedOrganisation[]> {
  return readAs(person, readOwn)
}

/** Restores an organisation with everything in it. False where it is not theirs to restore, or is not deleted any more. */
export async function restoreOrganisation(person: Person, organisationId: string): Promise<boolean> {
  const found = (await listRemovedOrganisations(person)).find(({ id }) => id === organisationId)
  if (!found) return false
  const { id, name } = found
  const own: Membership = { organisation: { id, name }, role: 'owner' }
  const outcome = await removing(
    { ...person, memberships: [...person.memberships, own] },
    id,
    async (scope) => {
      await scope.db.$queryRaw`SELECT 1 FROM organisation WHERE id = ${id}::uuid FOR UPDATE`
      if (!(await readOwn(scope)).some((each) => each.id === id)) return false
      await scope.db.organisation.update({ where: { id }, data: { removedAt: null } })
      scope.record({
        organisationId: id,
        kind: 'organisation-restored',
        subjectId: id,
        at: new Date(),
        data: {},
      })
      return true
    },
  )
  return outcome === true
}

/** One that asks for a second factor is restored with it alone. */
async function readOwn({ db, person }: Scope): Promise<RemovedOrganisation[]> {
  const rows = await db.membership.findMany({
    where: {
      userId: person.id,
      role: 'owner',
      organisation: {
        removedAt: { gt: restorableSince(new Date()) },
        ...(person.hasSecondFactor ? {} : { requiresTwoFactor: false }),
      },
    },
    include: { organisation: true },
  })
  return rows
    .flatMap(({ organisation: { id, name, removedAt: at } }) =>
      at ? [{ id, name: storedText(name), at, until: restorableUntil(at) }] : [],
    )
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ at, until, ...each }) => ({ ...each, at: at.toISOString(), until: until.toISOString() }))
}
