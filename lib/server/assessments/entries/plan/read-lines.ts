import 'server-only'
import type { StoredEntry } from '@/lib/core/assessment/assessment'
import { type PlanLine, storedPlanLineSchema } from '@/lib/core/assessment/plan/plan'
import { questionsById } from '@/lib/core/format/question-place'
import { findPinned } from '../../../content/later-versions'
import { asAuthor } from '../../../records/rows'
import type { Transaction } from '../../../world/transaction'

type Row = {
  id: string
  version: string
  hash: string
  question: string
  value: unknown
  revision: number
  at: Date
  byId: string
  byName: string
}

/**
 * The lines of the plan of its product that are about questions of an assessment's version, by question id; those that were taken
 * back are null.
 */
export async function readLines(
  db: Transaction,
  assessmentId: string,
): Promise<Record<string, StoredEntry<PlanLine>>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.questionnaire_id AS id, a.questionnaire_version AS version, a.questionnaire_hash AS hash, l.question, l.value,
      l.revision, l.updated_at AS at, u.id AS "byId", u.name AS "byName"
    FROM assessment a
    JOIN release r ON r.id = a.release_id
    JOIN plan_line l ON l.product_id = r.product_id AND l.questionnaire_id = a.questionnaire_id
    JOIN "user" u ON u.id = l.updated_by_id
    WHERE a.id = ${assessmentId}::uuid
    ORDER BY l.question`
  const [pin] = rows
  const content = pin && findPinned(pin)
  const asked = content && questionsById(content)
  return Object.fromEntries(rows.filter(({ question }) => asked?.has(question)).map(asStored))
}

function asStored({ question, value, revision, at, byId, byName }: Row) {
  const by = asAuthor({ id: byId, name: byName })
  const line = value === null ? null : storedPlanLineSchema.parse(value)
  return [question, { value: line, revision, by, at: at.toISOString() }] as const
}
