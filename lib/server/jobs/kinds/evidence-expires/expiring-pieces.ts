import 'server-only'
import { lastDayOfWarning } from '@/lib/core/answers/evidence/shown-piece'
import { Prisma } from '../../../generated/client'
import type { Transaction } from '../../../world/transaction'

/** The present version of a piece. `expires` is its last day. */
export type ExpiringPiece = {
  evidence: string
  number: number
  product: string
  title: string
  expires: string
}

/**
 * Pieces of an organisation whose last day is `today` or within 60 days and that an assessment as it is now names, or the latest
 * submission of one. Not those that are struck out, of what was deleted, or of the example. The transaction has named the organisation.
 */
export function findExpiring(
  tx: Transaction,
  { organisation, today }: { organisation: string; today: string },
): Promise<ExpiringPiece[]> {
  return tx.$queryRaw<ExpiringPiece[]>`
    SELECT v.evidence_id AS evidence, v.number, v.product_id AS product, v.title, v.expires
    FROM evidence p JOIN product o ON o.id = p.product_id
    JOIN LATERAL (SELECT * FROM evidence_version WHERE evidence_id = p.id ORDER BY number DESC LIMIT 1) v ON true
    WHERE p.organisation_id = ${organisation}::uuid AND p.struck_out_at IS NULL
      AND NOT o.is_example
      AND v.expires >= ${today} AND v.expires <= ${lastDayOfWarning(today)} AND (${isNamed})
    ORDER BY v.expires, v.title COLLATE natural_order, v.evidence_id`
}

const isNamed = Prisma.sql`
  EXISTS (SELECT 1 FROM release r JOIN assessment a ON a.release_id = r.id
    JOIN entry e ON e.assessment_id = a.id AND e.kind = 'answer'
    WHERE r.product_id = p.product_id
      AND e.value -> 'evidence' @> jsonb_build_array(jsonb_build_object('piece', p.id::text)))
  OR EXISTS (SELECT 1 FROM submission_evidence n JOIN submission s ON s.id = n.submission_id
    WHERE n.evidence_id = p.id AND NOT EXISTS (
      SELECT 1 FROM submission later WHERE later.assessment_id = s.assessment_id AND later.number > s.number))`
