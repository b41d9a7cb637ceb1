import 'server-only'
import type { Role } from '@/lib/core/assessment/access/policy'
import { type Dependence, dependenceOf, type WorkKind } from '@/lib/core/review/independence/independence'
import { workOfKind } from '@/lib/core/review/independence/work-of-event'
import type { Transaction } from '../world/transaction'

type Whom = { personId: string; organisationId: string; productId: string }

/**
 * Why a person is not independent of a product; empty where they are. Their role is read in this transaction, which is
 * one of a person of the organisation, or of a review of the product.
 */
export async function findDependence(
  db: Transaction,
  { personId, organisationId, productId }: Whom,
): Promise<Dependence[]> {
  const role = await findRole(db, { personId, organisationId })
  const rows = await db.$queryRaw<{ kind: string }[]>`
    SELECT kind FROM work_on_product(${productId}::uuid, ${personId}::uuid) AS kind`
  const asked = await db.review.count({ where: { productId, askedById: personId } })
  const kinds = [...rows.flatMap(({ kind }) => asWork(kind) ?? []), ...askedWork(asked)]
  return dependenceOf(personId, { role, work: kinds.map((kind) => ({ personId, kind, as: 'team' })) })
}

/** The role of a person in an organisation at this moment; null for outsiders. */
export async function findRole(
  db: Transaction,
  { personId, organisationId }: Omit<Whom, 'productId'>,
): Promise<Role | null> {
  const where = { organisationId_userId: { organisationId, userId: personId } }
  const found = await db.membership.findUnique({ where, select: { role: true } })
  return found?.role ?? null
}

function asWork(kind: string): WorkKind | null {
  if (kind === 'own-proposal-accepted') return 'proposal-accepted'
  return kind === 'authored-copied-answer' ? kind : workOfKind(kind)
}

function askedWork(count: number): WorkKind[] {
  return count > 0 ? ['asked-for-review'] : []
}
