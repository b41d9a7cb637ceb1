import type pg from 'pg'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Member } from '@/lib/server/identity/person'
import { newId } from '@/lib/server/world/new-id'
import { scope } from './assessments'
import { ownerDatabase } from './owner-database'

// Many rows at once, for lists that are longer than a page.

/** Products of these names; their ids in the same order. */
export async function addProducts(person: Member, names: readonly string[]): Promise<string[]> {
  const rows = names.map((name) => ({
    id: newId(),
    name,
    organisationId: person.organisation.id,
    ...by(person),
  }))
  await ownerDatabase().product.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

export async function addReleases(
  person: Member,
  productId: string,
  labels: readonly string[],
): Promise<string[]> {
  const rows = labels.map((label) => ({ id: newId(), label, productId, scope, ...by(person) }))
  const organisationId = person.organisation.id
  await ownerDatabase().release.createMany({ data: rows.map((row) => ({ ...row, organisationId })) })
  return rows.map(({ id }) => id)
}

export async function addAssessments(
  person: Member,
  releaseId: string,
  { questionnaire, count }: { questionnaire: Questionnaire; count: number },
): Promise<string[]> {
  const { id: questionnaireId, version: questionnaireVersion, hash: questionnaireHash } = questionnaire
  const pin = { questionnaireId, questionnaireVersion, questionnaireHash }
  const rows = Array.from({ length: count }, () => ({ id: newId(), releaseId, ...pin, ...by(person) }))
  const organisationId = person.organisation.id
  await ownerDatabase().assessment.createMany({ data: rows.map((row) => ({ ...row, organisationId })) })
  const drafts = rows.map(({ id }) => ({ id: newId(), organisationId, assessmentId: id, number: 1 }))
  const opened = { openedById: person.id, openedAt: new Date() }
  await ownerDatabase().draft.createMany({ data: drafts.map((draft) => ({ ...draft, ...opened })) })
  return rows.map(({ id }) => id)
}

/** Submissions of an assessment with its first draft open, without a report. */
export async function addSubmissions(
  owner: pg.Client,
  person: Member,
  { assessmentId, count }: { assessmentId: string; count: number },
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await owner.query(
    `INSERT INTO draft (id, organisation_id, assessment_id, number, opened_by_id, opened_at)
     SELECT gen_random_uuid(), $4::uuid, $1::uuid, i, $2::uuid, now() FROM generate_series(2, $3::int + 1) i`,
    [assessmentId, person.id, count, person.organisation.id],
  )
  await owner.query(
    `INSERT INTO submission (id, organisation_id, assessment_id, draft_id, number, submitted_by_id, submitted_at, accountable_name,
       accountable_role, content_format, content, content_digest, report_format, report, report_digest, pdf,
       pdf_digest, pdf_name, level_names, crossed_red_lines, valid_until)
     SELECT made.id, d.organisation_id, d.assessment_id, d.id, d.number, $2::uuid, now(), 'Grace Okafor', 'Head of product', 1, '{}', '',
       3, '{}', '', '', '', 'report.pdf', '{}', '{}', current_date + 365
     FROM unnest($3::uuid[]) WITH ORDINALITY made(id, number)
     JOIN draft d ON d.assessment_id = $1::uuid AND d.number = made.number`,
    [assessmentId, person.id, ids],
  )
  return ids
}

function by(person: Member) {
  return { createdById: person.id, createdAt: new Date() }
}
