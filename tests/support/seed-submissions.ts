import type pg from 'pg'

/** Submits the last assessment so many times more, each time from a draft of its own, and opens one more draft. */
export async function seedSubmissions(owner: pg.Client, count: number): Promise<void> {
  await owner.query(
    `INSERT INTO draft (id, organisation_id, assessment_id, number, opened_by_id, opened_at)
     SELECT pg_temp.seed_id('later draft', i), a.organisation_id, a.id, i, a.created_by_id, pg_temp.seed_time(i)
     FROM ${last} a, generate_series(2, $1::int + 2) i`,
    [count],
  )
  await owner.query(
    `INSERT INTO submission (id, organisation_id, assessment_id, draft_id, number, submitted_by_id, submitted_at, accountable_name,
       accountable_role, content_format, content, content_digest, report_format, report, report_digest, pdf,
       pdf_digest, pdf_name, claimed_level, could_be_level, level_names, crossed_red_lines, valid_until)
     SELECT pg_temp.seed_id('later submission', i), a.organisation_id, a.id, pg_temp.seed_id('later draft', i), i, a.created_by_id,
       pg_temp.seed_time(i), 'Grace Okafor', 'Head of product', 1, '{}', '', 3, '{}', '', '', '', 'report.pdf', s.claimed_level,
       s.could_be_level, s.level_names, s.crossed_red_lines, s.valid_until
     FROM ${last} a JOIN submission s ON s.assessment_id = a.id AND s.number = 1, generate_series(2, $1::int + 1) i`,
    [count],
  )
}

const last = '(SELECT * FROM assessment ORDER BY id DESC LIMIT 1)'
