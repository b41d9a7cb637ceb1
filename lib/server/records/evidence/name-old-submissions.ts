import 'server-only'
import type { Transaction } from '../../world/transaction'

/**
 * Finds what submissions of earlier releases named among the pieces of the product of an assessment, and writes it, so that these
 * pieces are kept. The submissions stay as they are.
 */
export async function nameOldSubmissions(db: Transaction, assessmentId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO submission_evidence (organisation_id, submission_id, key, product_id, evidence_id, number)
    SELECT DISTINCT v.organisation_id, s.id, answer.key, v.product_id, v.evidence_id, v.number
    FROM assessment moved
    JOIN release own ON own.id = moved.release_id
    JOIN release r ON r.product_id = own.product_id
    JOIN assessment a ON a.release_id = r.id
    JOIN submission s ON s.assessment_id = a.id
    CROSS JOIN jsonb_each(s.content::jsonb -> 'answers') AS answer
    CROSS JOIN jsonb_array_elements(answer.value -> 'evidence') AS each(item)
    JOIN evidence_version v ON v.product_id = r.product_id AND v.title = each.item ->> 'title'
      AND v.kind = each.item ->> 'kind' AND v.speaks_of = each.item ->> 'speaksOf'
      AND (v.expires, v.url, v.reference, v.sha256) IS NOT DISTINCT FROM
        (each.item ->> 'expires', each.item ->> 'url', each.item ->> 'reference', each.item ->> 'sha256')
    WHERE moved.id = ${assessmentId}::uuid
    ON CONFLICT DO NOTHING`
}
