import 'server-only'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { evidenceOf } from '../../../records/evidence/version-columns'
import type { Transaction } from '../../../world/transaction'

/**
 * Those of these pieces of a product that may be chosen, which are not struck out, with what they say. They are locked, so that none is
 * renewed, struck out or deleted before the transaction ends.
 */
export async function findFreePieces(
  db: Transaction,
  productId: string,
  ids: readonly string[],
): Promise<{ id: string; value: EvidenceLink }[]> {
  const free = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM evidence
    WHERE product_id = ${productId}::uuid AND id = ANY(${[...ids]}::uuid[]) AND struck_out_at IS NULL
    ORDER BY id FOR SHARE`
  const rows = await db.evidenceVersion.findMany({
    where: { evidenceId: { in: free.map(({ id }) => id) } },
    orderBy: [{ evidenceId: 'asc' }, { number: 'desc' }],
    distinct: 'evidenceId',
  })
  return rows.map((row) => ({ id: row.evidenceId, value: evidenceOf(row) }))
}
