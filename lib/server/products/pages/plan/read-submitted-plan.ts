import 'server-only'
import { storedPlanLineSchema } from '@/lib/core/assessment/plan/plan'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import { intact } from '../../../world/digest'
import type { Transaction } from '../../../world/transaction'
import { mostReleases } from './most-releases'
import type { PlanRead, PlanSide } from './plan-line'

/** The plan of each questionnaire as it was submitted last, and what the last submission of each release says. */
export async function readSubmittedPlan(db: Transaction, productId: string): Promise<() => PlanRead> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT last.* FROM (
      SELECT latest.*, row_number() OVER (PARTITION BY latest.id ORDER BY latest.at DESC) AS place
      FROM (
        SELECT DISTINCT ON (a.questionnaire_id, r.id) a.questionnaire_id AS id, a.id AS "assessmentId", s.content,
          s.content_digest AS digest, s.submitted_at AS at
        FROM release r JOIN assessment a ON a.release_id = r.id JOIN submission s ON s.assessment_id = a.id
        WHERE r.product_id = ${productId}::uuid
        ORDER BY a.questionnaire_id, r.id, s.submitted_at DESC, s.id DESC
      ) latest
    ) last
    WHERE last.place <= ${mostReleases}
    ORDER BY last.at DESC`
  return () => asRead(rows)
}

type Row = { id: string; assessmentId: string; content: string; digest: string }

function asRead(rows: readonly Row[]): PlanRead {
  const read = rows.map((row) => ({ row, content: readStoredContent(intact(row.content, row.digest)) }))
  const latest = read.filter(({ row }, index) => read.findIndex((each) => each.row.id === row.id) === index)
  return {
    lines: latest.flatMap(({ row, content }) =>
      Object.entries(content.plan).map(([question, line]) => ({
        questionnaireId: row.id,
        question,
        line: storedPlanLineSchema.parse(line),
      })),
    ),
    sides: read.map(({ row: { assessmentId }, content }): PlanSide => {
      const { questionnaire: pin, product, facts, answers } = content
      const says = Object.entries(answers).map(([key, answer]) => [key, answer.says] as const)
      const { label: release } = product.release
      return { pin, release, assessmentId, isDraft: false, facts, says: new Map(says) }
    }),
  }
}
