import 'server-only'
import type { ChangeScope } from '../../access/scope'

/** Ends the open ask links that a person made in an organisation, since they may ask nobody there any more. */
export async function revokeAskLinks(
  { db, record }: ChangeScope,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<void> {
  const at = new Date()
  const revoked = await db.askLink.updateManyAndReturn({
    where: { organisationId, createdById: personId, revokedAt: null, expiresAt: { gt: at } },
    data: { revokedAt: at },
    select: { id: true, assessmentId: true },
  })
  for (const { id, assessmentId: subjectId } of revoked)
    record({ organisationId, kind: 'ask-link-revoked', subjectId, at, data: { askLink: id } })
}
