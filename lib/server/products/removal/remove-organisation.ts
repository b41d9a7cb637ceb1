import 'server-only'
import type { Beneath } from '@/lib/core/products/beneath'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import type { Person } from '../../identity/person'
import { lockMembers } from '../../people/organisation-lock'
import { isId } from '../../world/new-id'
import { countBeneath } from './beneath'
import { isNamed } from './remove-product'
import { lockBeneath, ofOrganisation, type Removed, refuse, removing } from './removing'

export type OrganisationToRemove = {
  organisation: { id: string; name: string }
  products: number
  members: number
  beneath: Beneath
}

/** An organisation and what goes with it, for the page that deletes it; null where it is not theirs to delete. */
export function findOrganisationToRemove(person: Person, id: string): Promise<OrganisationToRemove | null> {
  return readAs(person, async (scope) => {
    const { db, isGranted } = scope
    if (!isId(id) || !(await isGranted('manage-organisation', id))) return null
    const products = await db.product.count({ where: { organisationId: id } })
    const members = await db.membership.count({ where: { organisationId: id } })
    const organisation = { id, name: await readName(scope, id) }
    return { organisation, products, members, beneath: await countBeneath(db, ofOrganisation(id)) }
  })
}

/**
 * Deletes an organisation whose name the person has typed: its members reach nothing of it from their next request on. Null where it
 * is not theirs to delete, or not there any more.
 */
export async function removeOrganisation(
  person: Person,
  { organisationId: id, typed }: { organisationId: string; typed: unknown },
): Promise<Removed | null> {
  if (!isId(id)) return null
  const outcome = await removing(person, id, async (scope) => {
    const { db } = scope
    if (!(await scope.isGranted('manage-organisation', id))) return null
    await lockBeneath(db, ofOrganisation(id))
    await db.$queryRaw`SELECT 1 FROM product WHERE organisation_id = ${id}::uuid ORDER BY id FOR UPDATE`
    await db.$queryRaw`SELECT 1 FROM organisation WHERE id = ${id}::uuid FOR UPDATE`
    if (!(await lockMembers(scope, id, 'manage-organisation'))) return null
    if (!isNamed(typed, await readName(scope, id))) return refuse('name', 'name')
    const { releases, drafts, submissions, running } = await countBeneath(db, ofOrganisation(id))
    if (running > 0) return refuse('under-review')
    const at = new Date()
    const { count } = await db.organisation.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: at },
    })
    const data = { releases, drafts, submissions }
    if (count > 0) scope.record({ organisationId: id, kind: 'organisation-removed', subjectId: id, at, data })
    return { removed: true as const }
  })
  return outcome === 'busy' ? refuse('busy') : outcome
}

async function readName({ db }: Pick<Scope, 'db'>, id: string): Promise<string> {
  return storedText((await db.organisation.findUniqueOrThrow({ where: { id } })).name)
}
