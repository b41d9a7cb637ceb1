import type pg from 'pg'
import type { Questionnaire } from '@/lib/core/format/questionnaire'

export type Seeding = {
  organisationId: string
  personId: string
  questionnaire: Questionnaire
  /** Assessments are numbered; those from `from` to `to` are made. */
  from: number
  to: number
  /** How many answers each of them has. */
  answers: number
}

/**
 * Makes many assessments with SQL. Of ten, one is in one long release, one in a product with many releases, four
 * in products of their own and four in one of the ten releases of a product, so that every kind of list is long.
 * Every other ten of them were submitted.
 */
export async function seedAssessments(client: pg.Client, seeding: Seeding): Promise<void> {
  const { organisationId, personId, questionnaire, from, to } = seeding
  const pin = [questionnaire.id, questionnaire.version, questionnaire.hash]
  await client.query(
    `CREATE TEMP TABLE seeded AS
     SELECT i, pg_temp.seed_id('assessment', i) AS id, release, md5('release ' || $1::text || release)::uuid AS release_id,
       product, md5('product ' || $1::text || product)::uuid AS product_id
     FROM (
       SELECT i,
         CASE i % 10 WHEN 0 THEN 'Bulk' WHEN 1 THEN 'Series'
           WHEN 6 THEN 'Family ' || i / 100 WHEN 7 THEN 'Family ' || i / 100
           WHEN 8 THEN 'Family ' || i / 100 WHEN 9 THEN 'Family ' || i / 100 ELSE 'Device ' || i END AS product,
         CASE i % 10 WHEN 0 THEN 'Bulk 1.0' WHEN 1 THEN 'Series 1.' || i
           WHEN 6 THEN 'Family ' || i / 10 WHEN 7 THEN 'Family ' || i / 10
           WHEN 8 THEN 'Family ' || i / 10 WHEN 9 THEN 'Family ' || i / 10 ELSE 'Device ' || i END AS release
       FROM generate_series($2::int, $3::int) i) named`,
    [organisationId, from, to],
  )
  await client.query(
    `INSERT INTO product (id, organisation_id, name, maker, created_by_id, created_at)
     SELECT DISTINCT product_id, $1::uuid, product, 'Lantern Works', $2::uuid, now() FROM seeded
     ON CONFLICT DO NOTHING`,
    [organisationId, personId],
  )
  await client.query(
    `INSERT INTO release (id, organisation_id, product_id, label, scope, created_by_id, created_at)
     SELECT DISTINCT release_id, $3::uuid, product_id, release, $1::jsonb, $2::uuid, now() FROM seeded
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(scope), personId, organisationId],
  )
  await client.query(
    `INSERT INTO assessment (id, organisation_id, release_id, questionnaire_id, questionnaire_version, questionnaire_hash,
       created_by_id, created_at)
     SELECT id, $5::uuid, release_id, $1, $2, $3, $4::uuid, pg_temp.seed_time(i) FROM seeded`,
    [...pin, personId, organisationId],
  )
  await client.query(
    `INSERT INTO draft (id, organisation_id, assessment_id, number, opened_by_id, opened_at)
     SELECT pg_temp.seed_id('draft', i), $2::uuid, id, 1, $1::uuid, pg_temp.seed_time(i) FROM seeded`,
    [personId, organisationId],
  )
  await client.query(
    `INSERT INTO entry (organisation_id, assessment_id, kind, key, value, revision, updated_by_id, updated_at)
     SELECT $3::uuid, id, 'answer', answer ->> 'key', answer -> 'value', 1, $1::uuid, pg_temp.seed_time(i)
     FROM seeded, jsonb_array_elements($2::jsonb) answer`,
    [personId, JSON.stringify(answersOf(seeding)), organisationId],
  )
  await client.query(
    `INSERT INTO submission (id, organisation_id, assessment_id, draft_id, number, submitted_by_id, submitted_at, accountable_name,
       accountable_role, content_format, content, content_digest, report_format, report, report_digest, pdf,
       pdf_digest, pdf_name, claimed_level, could_be_level, level_names, crossed_red_lines, valid_until)
     SELECT pg_temp.seed_id('submission', i), $3::uuid, id, pg_temp.seed_id('draft', i), 1, $1::uuid, pg_temp.seed_time(i),
       'Grace Okafor', 'Head of product', 1, '{}', '', 3, '{}', '', '', '', 'report.pdf', (i / 20) % 4, 4, $2::text[],
       CASE WHEN i % 60 < 10 THEN '{default-passwords}'::text[] ELSE '{}' END, pg_temp.seed_time(i)::date + 365
     FROM seeded WHERE i % 20 < 10`,
    [personId, questionnaire.levels.map(({ name }) => name), organisationId],
  )
  await client.query('DROP TABLE seeded')
}

/** Functions of one connection: ids in the order of the assessments' numbers, and a minute between each two. */
export async function prepareSeeding(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE OR REPLACE FUNCTION pg_temp.seed_id(kind text, i int) RETURNS uuid LANGUAGE sql AS $$
      SELECT ('0190' || lpad(to_hex(i / 65536), 4, '0') || '-' || lpad(to_hex(i % 65536), 4, '0') || '-7000-8000-'
        || substr(md5(kind || i), 1, 12))::uuid $$;
    CREATE OR REPLACE FUNCTION pg_temp.seed_time(i int) RETURNS timestamptz LANGUAGE sql AS $$
      SELECT timestamptz '2026-01-01 00:00Z' + i * interval '1 minute' $$;`)
}

const scope = {
  device: { in: true },
  app: { in: true },
  cloud: { in: false },
  regions: 'European Union',
}

function answersOf({ questionnaire, answers }: Seeding) {
  return questionnaire.sections
    .flatMap(({ questions }) => questions)
    .slice(0, answers)
    .map((question) => ({
      key: question.id,
      value: {
        says:
          question.kind === 'choice'
            ? { kind: 'choice', option: question.options[0]?.id }
            : { kind: 'checklist', items: question.items.slice(0, 1).map(({ id }) => id) },
        note: 'Seen in the workshop on Tuesday, with the drawings beside it.',
        evidence: [],
        copied: false,
      },
    }))
}
