import 'server-only'
import type { Beneath } from '@/lib/core/products/beneath'
import { readAs } from '../../access/as-person'
import { type ReadRelease, readRelease } from '../../access/read-release'
import type { Person } from '../../identity/person'
import { seeHidden } from '../../world/set-organisations'
import { countBeneath } from './beneath'
import { lockBeneath, ofRelease, type Removed, refuse, removing } from './removing'

/** A release and what goes with it, for the page that deletes it; null where it is not theirs to delete. */
export function findReleaseToRemove(
  person: Person,
  releaseId: string,
): Promise<(ReadRelease & { beneath: Beneath }) | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findRelease('delete-release', releaseId)
    if (!found) return null
    return {
      ...(await readRelease(scope, found.id)),
      beneath: await countBeneath(scope.db, ofRelease(found.id)),
    }
  })
}

/**
 * Deletes a release: hides it with everything beneath. `agreed`: the person has said that its submissions go, too. Null where it is
 * not theirs to delete, or not there any more.
 */
export async function removeRelease(
  person: Person,
  { releaseId, agreed }: { releaseId: string; agreed: boolean },
): Promise<Removed | null> {
  const outcome = await removing(person, releaseId, async (scope) => {
    const found = await scope.findRelease('delete-release', releaseId)
    if (!found) return null
    const { id, organisationId, productId: product } = found
    await lockBeneath(scope.db, ofRelease(id))
    const { submissions, drafts, running } = await countBeneath(scope.db, ofRelease(id))
    if (running > 0) return refuse('under-review')
    if (submissions > 0 && !agreed) return refuse('submissions', 'agreed')
    const at = new Date()
    await seeHidden(scope.db, () =>
      scope.db.release.update({ where: { id }, data: { removedAt: at }, select: { id: true } }),
    )
    scope.record({
      organisationId,
      kind: 'release-removed',
      subjectId: id,
      at,
      data: { product, drafts, submissions },
    })
    return { removed: true as const }
  })
  return outcome === 'busy' ? refuse('busy') : outcome
}
