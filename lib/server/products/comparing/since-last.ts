import 'server-only'
import { compare } from '@/lib/core/report/compare/compare'
import type { SinceLast } from '@/lib/core/report/compare/since-last'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import type { Transaction } from '../../world/transaction'
import { readSide } from './read-side'

/** The submission of the product before another one, and its digest. */
export type Previous = {
  id: string
  productId: string
  digest: string
  label: string
  number: number
  at: string
}

/**
 * The last submission of the product before this one, with the same questionnaire in any version. `previous` is null where there is none
 * or it was deleted; null where this one is not theirs to read.
 */
export function findPrevious(
  person: Person,
  submissionId: string,
): Promise<{ previous: Previous | null } | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findSubmission('read-submission', submissionId)
    return found && { previous: await readPrevious(scope.db, found) }
  })
}

async function readPrevious(
  db: Transaction,
  { id, productId }: { id: string; productId: string },
): Promise<Previous | null> {
  const rows = await db.$queryRaw<(Omit<Previous, 'at' | 'productId'> & { at: Date })[]>`
    SELECT s.id, s.content_digest AS digest, s.number, s.submitted_at AS at, r.label
    FROM submission this JOIN assessment own ON own.id = this.assessment_id
    JOIN release r ON r.product_id = ${productId}::uuid
    JOIN assessment a ON a.release_id = r.id AND a.questionnaire_id = own.questionnaire_id
    JOIN submission s ON s.assessment_id = a.id
      AND (s.submitted_at, s.id) < (this.submitted_at, this.id)
    WHERE this.id = ${id}::uuid
    ORDER BY s.submitted_at DESC, s.id DESC LIMIT 1`
  const [row] = rows
  return row ? { ...row, productId, label: storedText(row.label), at: row.at.toISOString() } : null
}

/** What changed since the submission before; null where one of the two cannot be read any more. */
export async function findSinceLast(
  person: Person,
  submissionId: string,
  previous: Previous,
): Promise<SinceLast | null> {
  const sides = await readAs(person, async (scope) => {
    const before = await readSide(scope, previous.productId, previous.id)
    const after = await readSide(scope, previous.productId, submissionId)
    return before && after ? { before, after } : null
  })
  if (!sides) return null
  const [before, after] = [sides.before(), sides.after()]
  const { label, number, at, productId } = previous
  return {
    previous: { label, number, at },
    path: `/products/${productId}/compare?before=${previous.id}&after=${submissionId}`,
    before: before.questionnaire,
    after: after.questionnaire,
    comparison: compare(before, after),
  }
}
