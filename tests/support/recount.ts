import type pg from 'pg'

/**
 * The rows in which a column that triggers keep differs from what the other rows say: each with its table, id, column,
 * what is kept and what is right. Written apart from the triggers, so that a mistake there shows.
 */
export async function wronglyKept(client: pg.Client): Promise<unknown[]> {
  const { rows } = await client.query(`
    SELECT * FROM (${recounts.map((each) => `(${each})`).join(' UNION ALL ')}) kept
    WHERE is_kept IS DISTINCT FROM is_right`)
  return rows
}

const submitted = `SELECT r.product_id, a.id AS assessment_id, s.submitted_at
  FROM submission s JOIN assessment a ON a.id = s.assessment_id JOIN release r ON r.id = a.release_id`

const recounts = [
  `SELECT 'product' AS "table", id, 'search' AS "column", search AS is_kept,
     searchable(concat_ws(' ', name, coalesce(maker, ''))) AS is_right FROM product`,
  `SELECT 'product', p.id, 'submitted_at', p.submitted_at::text, max(s.submitted_at)::text
   FROM product p LEFT JOIN (${submitted}) s ON s.product_id = p.id GROUP BY p.id`,
  `SELECT 'release', r.id, 'organisation_id', r.organisation_id::text, p.organisation_id::text
   FROM release r JOIN product p ON p.id = r.product_id`,
  `SELECT 'release', r.id, 'search', r.search, searchable(p.name || ' ' || r.label)
   FROM release r JOIN product p ON p.id = r.product_id`,
  `SELECT 'assessment', a.id, 'organisation_id', a.organisation_id::text, p.organisation_id::text
   FROM assessment a JOIN release r ON r.id = a.release_id JOIN product p ON p.id = r.product_id`,
  `SELECT 'assessment', a.id, 'changed_at', a.changed_at::text, max(e.updated_at)::text
   FROM assessment a LEFT JOIN entry e ON e.assessment_id = a.id GROUP BY a.id`,
  `SELECT 'assessment', a.id, 'submitted_at', a.submitted_at::text, max(s.submitted_at)::text
   FROM assessment a LEFT JOIN submission s ON s.assessment_id = a.id GROUP BY a.id`,
  `SELECT 'product', p.id, 'hidden', p.hidden::text, (coalesce(o.removed_at, p.removed_at) IS NOT NULL)::text
   FROM product p JOIN organisation o ON o.id = p.organisation_id`,
  `SELECT 'release', r.id, 'hidden', r.hidden::text,
     (coalesce(o.removed_at, p.removed_at, r.removed_at) IS NOT NULL)::text
   FROM release r JOIN product p ON p.id = r.product_id JOIN organisation o ON o.id = p.organisation_id`,
  `SELECT 'assessment', a.id, 'hidden', a.hidden::text,
     (coalesce(o.removed_at, p.removed_at, r.removed_at, a.removed_at) IS NOT NULL)::text FROM assessment a
   JOIN release r ON r.id = a.release_id JOIN product p ON p.id = r.product_id JOIN organisation o ON o.id = p.organisation_id`,
  `SELECT 'review', w.id, 'hidden', w.hidden::text, a.hidden::text
   FROM review w JOIN submission s ON s.id = w.submission_id JOIN assessment a ON a.id = s.assessment_id`,
  `SELECT 'portfolio_line', p.id, 'the line', l.product_id::text, CASE WHEN NOT p.hidden THEN p.id::text END
   FROM product p LEFT JOIN portfolio_line l ON l.product_id = p.id`,
  `SELECT 'portfolio_line', p.id, 'names', concat_ws('|', l.name, l.maker, l.kind, l.search),
     concat_ws('|', p.name, coalesce(p.maker, ''), coalesce(p.kind, ''), p.search)
   FROM product p JOIN portfolio_line l ON l.product_id = p.id`,
  `SELECT 'portfolio_line', p.id, 'submission_id', l.submission_id::text,
     (array_agg(s.id::text ORDER BY s.submitted_at DESC, s.id DESC) FILTER (WHERE s.id IS NOT NULL AND NOT a.hidden))[1]
   FROM product p JOIN portfolio_line l ON l.product_id = p.id LEFT JOIN release r ON r.product_id = p.id
   LEFT JOIN assessment a ON a.release_id = r.id LEFT JOIN submission s ON s.assessment_id = a.id GROUP BY p.id, l.product_id`,
  `SELECT 'portfolio_line', p.id, 'drafts', l.drafts::text,
     count(d.id) FILTER (WHERE NOT a.hidden AND d.removed_at IS NULL AND s.id IS NULL)::text
   FROM product p JOIN portfolio_line l ON l.product_id = p.id LEFT JOIN release r ON r.product_id = p.id
   LEFT JOIN assessment a ON a.release_id = r.id LEFT JOIN draft d ON d.assessment_id = a.id
   LEFT JOIN submission s ON s.draft_id = d.id GROUP BY p.id, l.product_id`,
]
