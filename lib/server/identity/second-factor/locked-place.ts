import 'server-only'
import { database } from '../../world/database'
import { setOrganisations } from '../../world/set-organisations'
import type { Person } from '../person'

/** Pages of single things: the kind and the id of the thing. */
const placePattern =
  /^\/(products|assessments|reports)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?]|$)/

/**
 * Whether a path is of a thing in an organisation of the person that asks for two-factor authentication, which their account
 * does not have. Nothing else of the thing is read. Costs nothing for people without such an organisation.
 */
export async function isBehindLock({ locked }: Person, path: string): Promise<boolean> {
  const [, kind, id] = placePattern.exec(path) ?? []
  if (!kind || !id || locked.length === 0) return false
  const where = { id, organisationId: { in: locked.map(({ organisation }) => organisation.id) } }
  return database().$transaction(async (tx) => {
    await setOrganisations(tx, where.organisationId.in)
    if (kind === 'products') return (await tx.product.count({ where })) > 0
    if (kind === 'assessments') return (await tx.assessment.count({ where })) > 0
    return (await tx.submission.count({ where })) > 0
  })
}
