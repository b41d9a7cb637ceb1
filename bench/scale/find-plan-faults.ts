import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Member } from '@/lib/server/identity/person'
import { newId } from '@/lib/server/world/new-id'
import { findPlaces, lists } from '../../tests/support/lists'
import { faultsOf } from '../../tests/support/plan-faults'
import { plansOf } from '../../tests/support/plans'
import { findOrganisation, type Sized } from './start-size'

/** The lists whose plan reads or sorts more than a page or what a search looks through. */
export async function findPlanFaults(sized: Sized, questionnaire: Questionnaire): Promise<string[]> {
  const { owner, appUrl } = sized
  const { organisationId } = await findOrganisation(owner)
  const reader = { id: newId(), name: 'Ada', email: 'ada@example.org' }
  const organisation = { id: organisationId, name: 'Cradle Ltd' }
  const inRole = (role: Member['role']): Member => ({
    ...reader,
    role,
    organisation,
    memberships: [{ organisation, role }],
    hasSecondFactor: false,
    locked: [],
  })
  const readers = {
    ada: inRole('owner'),
    vera: inRole('viewer'),
    questionnaire,
    places: await findPlaces(owner),
  }
  const faults: string[] = []
  for (const [name, list] of Object.entries(lists)) {
    const plans = await plansOf(appUrl, organisationId, () => list(readers))
    faults.push(...plans.flatMap(faultsOf).map((fault) => `${name}: ${fault}`))
  }
  return faults
}
