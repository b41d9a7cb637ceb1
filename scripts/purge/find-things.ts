import type pg from 'pg'

type ThingKind = 'organisation' | 'product' | 'release' | 'assessment' | 'draft'
export type Thing = { kind: ThingKind; id: string; organisationId: string; name: string }

/** What was deleted before an instant, from the top down: what is purged with something above it is not there any more. */
export async function findThings(client: pg.ClientBase, before: Date): Promise<Thing[]> {
  const { rows } = await client.query<Thing>(
    `SELECT * FROM (
      SELECT 1 AS place, 'organisation' AS kind, id, id AS "organisationId", name, removed_at FROM organisation
      UNION ALL SELECT 2, 'product', id, organisation_id, name, removed_at FROM product
      UNION ALL SELECT 3, 'release', r.id, r.organisation_id, p.name || ' ' || r.label, r.removed_at
        FROM release r JOIN product p ON p.id = r.product_id
      UNION ALL SELECT 4, 'assessment', a.id, a.organisation_id, p.name || ' ' || r.label, a.removed_at
        FROM assessment a JOIN release r ON r.id = a.release_id JOIN product p ON p.id = r.product_id
      UNION ALL SELECT 5, 'draft', d.id, d.organisation_id, p.name || ' ' || r.label, d.removed_at
        FROM draft d JOIN assessment a ON a.id = d.assessment_id JOIN release r ON r.id = a.release_id
        JOIN product p ON p.id = r.product_id
    ) t WHERE removed_at <= $1 ORDER BY place, removed_at, id`,
    [before],
  )
  return rows.map(({ kind, id, organisationId, name }) => ({ kind, id, organisationId, name }))
}

/** Locks a thing; false where it was restored meanwhile, or went with something above it. */
export async function lockThing(client: pg.ClientBase, { kind, id }: Thing, before: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM ${kind} WHERE id = $1 AND removed_at <= $2 FOR UPDATE`,
    [id, before],
  )
  return rowCount === 1
}

/** The assessments beneath a thing; none for a draft. */
export async function findAssessments(client: pg.ClientBase, { kind, id }: Thing): Promise<string[]> {
  const where = {
    organisation: 'a.organisation_id = $1',
    product: 'r.product_id = $1',
    release: 'r.id = $1',
    assessment: 'a.id = $1',
    draft: 'a.id = $1 AND false',
  }[kind]
  const { rows } = await client.query<{ id: string }>(
    `SELECT a.id FROM assessment a JOIN release r ON r.id = a.release_id WHERE ${where} ORDER BY a.id`,
    [id],
  )
  return rows.map((row) => row.id)
}

/** Whether a review of one of these assessments was concluded: what an auditor has signed stays. */
export async function hasConclusion(client: pg.ClientBase, assessments: readonly string[]): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM review w JOIN submission s ON s.id = w.submission_id
     WHERE s.assessment_id = ANY($1) AND (w.state IN ('concluded', 'withdrawn')
       OR EXISTS (SELECT 1 FROM conclusion c WHERE c.review_id = w.id)) LIMIT 1`,
    [assessments],
  )
  return rowCount === 1
}
