import type { Indication, ProvisionStatus } from './indication'

/** How many have each status. */
export function countStatuses(
  indications: readonly Pick<Indication, 'status'>[],
): Record<ProvisionStatus, number> {
  const count = (status: ProvisionStatus) => indications.filter((each) => each.status === status).length
  return {
    indicated: count('indicated'),
    'partly-indicated': count('partly-indicated'),
    'not-indicated': count('not-indicated'),
    'not-applicable': count('not-applicable'),
    unknown: count('unknown'),
    'not-asked': count('not-asked'),
  }
}
