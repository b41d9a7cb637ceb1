import 'server-only'
import type { Transaction } from '../../world/transaction'

/** A submission of an assessment that was just written. */
type Place = { submissionId: string; assessmentId: string }

/**
 * Writes which versions the answers of a submission name, so that none of their pieces can be deleted. Pieces that speak of other
 * releases are in no submission. The caller has locked the pieces (`lockPieces`).
 */
export async function nameInSubmission(
  db: Transaction,
  { submissionId, assessmentId }: Place,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO submission_evidence (organisation_id, submission_id, key, product_id, evidence_id, number)
    SELECT DISTINCT v.organisation_id, ${submissionId}::uuid, e.key, v.product_id, v.evidence_id, v.number
    FROM assessment a
    JOIN entry e ON e.assessment_id = a.id AND e.kind = 'answer'
    CROSS JOIN jsonb_array_elements(e.value -> 'evidence') AS each(item)
    JOIN evidence_version v ON v.evidence_id = (each.item ->> 'piece')::uuid
    JOIN evidence_release r ON r.evidence_id = v.evidence_id AND r.number = v.number AND r.release_id = a.release_id
    WHERE a.id = ${assessmentId}::uuid
      AND v.number = (SELECT max(number) FROM evidence_version WHERE evidence_id = v.evidence_id)`
}
