import type pg from 'pg'
import type { Thing } from './find-things'

/** What an event of a purge says was there: SHA-256 in hex, of the reports and of the files of evidence. */
export type Digests = { reports: string[]; files: string[] }

/** The digests of the reports of these assessments, and of the files that go with a thing. */
export async function findDigests(
  client: pg.ClientBase,
  { kind, id }: Thing,
  assessments: readonly string[],
): Promise<Digests> {
  const reports = await client.query<{ digest: string }>(
    'SELECT report_digest AS digest FROM submission WHERE assessment_id = ANY($1) ORDER BY assessment_id, number',
    [assessments],
  )
  const ofProduct = { product: 'product_id = $1', organisation: 'organisation_id = $1' }
  const where = kind === 'product' || kind === 'organisation' ? ofProduct[kind] : 'false AND product_id = $1'
  const files = await client.query<{ digest: string }>(
    `SELECT sha256 AS digest FROM evidence_file WHERE ${where}
     UNION SELECT f.sha256 FROM review_file f JOIN review w ON w.id = f.review_id
       JOIN submission s ON s.id = w.submission_id WHERE s.assessment_id = ANY($2) ORDER BY digest`,
    [id, assessments],
  )
  return { reports: digestsOf(reports), files: digestsOf(files) }
}

function digestsOf({ rows }: { rows: { digest: string }[] }): string[] {
  return rows.map(({ digest }) => digest)
}

/** Those of the files that no other product and no other review of the organisation has; each is locked until the end. */
export async function findUnused(
  client: pg.ClientBase,
  organisationId: string,
  files: readonly string[],
): Promise<string[]> {
  const unused: string[] = []
  for (const sha256 of files) {
    // The lock of lib/server/products/files/evidence-file.ts.
    const key = `evidence-file ${organisationId} ${sha256}`
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
    const { rowCount } = await client.query(
      `SELECT 1 FROM evidence_file WHERE organisation_id = $1 AND sha256 = $2
       UNION ALL SELECT 1 FROM review_file WHERE organisation_id = $1 AND sha256 = $2 LIMIT 1`,
      [organisationId, sha256],
    )
    if (rowCount === 0) unused.push(sha256)
  }
  return unused
}
