import 'server-only'
import type { Transaction } from '../../world/transaction'

type Uses = { answers: number; submitted: number }

/** How many answers of assessments name each piece as they are now, and how many of submissions; a piece that none names is left out. */
export async function countUses(db: Transaction, ids: readonly string[]): Promise<Map<string, Uses>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<(Uses & { id: string })[]>`
    WITH wanted AS (SELECT id, product_id FROM evidence WHERE id = ANY(${[...ids]}::uuid[])),
    named AS (
      SELECT (each.item ->> 'piece')::uuid AS id FROM release r
      JOIN assessment a ON a.release_id = r.id
      JOIN entry e ON e.assessment_id = a.id AND e.kind = 'answer'
      CROSS JOIN jsonb_array_elements(e.value -> 'evidence') AS each(item)
      WHERE r.product_id IN (SELECT product_id FROM wanted))
    SELECT w.id, (SELECT count(*) FROM named n WHERE n.id = w.id)::int AS answers,
      (SELECT count(*) FROM submission_evidence s WHERE s.evidence_id = w.id)::int AS submitted
    FROM wanted w`
  return new Map(rows.map(({ id, ...uses }) => [id, uses]))
}
