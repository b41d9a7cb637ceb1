import 'server-only'
import type { ReleaseStanding } from '@/lib/core/products/release-standing'
import { findPublished } from '../../content/catalogue'
import type { Transaction } from '../../world/transaction'

/**
 * The latest submission of each release, by the release's id; left out where nothing was submitted. The caller has asked the
 * policy. A verified level is that of the last
 * review that confirmed this submission, with reservations or without.
 */
export async function releaseStandings(
  db: Transaction,
  releaseIds: readonly string[],
): Promise<Map<string, ReleaseStanding>> {
  if (releaseIds.length === 0) return new Map()
  const rows = await db.$queryRaw<Row[]>`
    SELECT wanted.id AS "releaseId", s.id AS "submissionId", s.submitted_at AS "submittedAt",
      a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS "version",
      s.claimed_level AS claimed, s.evidenced_level AS evidenced, s.level_names AS "levelNames",
      cardinality(s.crossed_red_lines) AS "redLines",
      (SELECT c.verified_level FROM review r JOIN conclusion c ON c.review_id = r.id
        WHERE r.submission_id = s.id AND r.state = 'concluded' AND c.outcome <> 'not-confirmed'
        ORDER BY c.concluded_at DESC LIMIT 1) AS verified
    FROM unnest(${[...releaseIds]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT * FROM assessment a WHERE a.release_id = wanted.id AND a.submitted_at IS NOT NULL
      ORDER BY a.submitted_at DESC LIMIT 1
    ) a
    CROSS JOIN LATERAL (
      SELECT * FROM submission s WHERE s.assessment_id = a.id ORDER BY s.number DESC LIMIT 1
    ) s`
  return new Map(rows.map((row) => [row.releaseId, asStanding(row)]))
}

type Row = {
  releaseId: string
  submissionId: string
  submittedAt: Date
  questionnaireId: string
  version: string
  claimed: number | null
  evidenced: number | null
  verified: number | null
  levelNames: string[]
  redLines: number
}

function asStanding(row: Row): ReleaseStanding {
  const { submissionId, submittedAt, questionnaireId: id, version, levelNames, redLines } = row
  const { claimed, evidenced, verified } = row
  const title = findPublished(`${id}@${version}`)?.questionnaire.title ?? id
  return {
    submissionId,
    submittedAt: submittedAt.toISOString(),
    questionnaire: { id, version, title },
    levels: { claimed, evidenced, verified },
    levelNames,
    redLines,
  }
}
