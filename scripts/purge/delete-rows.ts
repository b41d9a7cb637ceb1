import type pg from 'pg'
import type { Thing } from './find-things'

// Deletes rows beneath others first: no foreign key of these tables deletes by itself. The session has said SET app.purge = 'on',
// without which append-only tables refuse their owner.

const submissions = '(SELECT id FROM submission WHERE assessment_id = ANY($1))'
const reviews = `(SELECT id FROM review WHERE submission_id IN ${submissions})`
const findings = `(SELECT id FROM finding WHERE review_id IN ${reviews})`
const requests = `(SELECT id FROM evidence_request WHERE review_id IN ${reviews})`

const beneathAssessments = [
  `DELETE FROM review_file WHERE review_id IN ${reviews}`,
  `DELETE FROM review_message WHERE finding_id IN ${findings} OR request_id IN ${requests}`,
  `DELETE FROM finding_step WHERE finding_id IN ${findings}`,
  `DELETE FROM finding WHERE review_id IN ${reviews}`,
  `DELETE FROM evidence_request WHERE review_id IN ${reviews}`,
  `DELETE FROM added_evidence WHERE review_id IN ${reviews}`,
  `DELETE FROM verdict_change WHERE review_id IN ${reviews}`,
  `DELETE FROM verdict WHERE review_id IN ${reviews}`,
  `DELETE FROM review_step WHERE review_id IN ${reviews}`,
  `DELETE FROM invitation WHERE review_id IN ${reviews}`,
  `DELETE FROM review WHERE submission_id IN ${submissions}`,
  `DELETE FROM submission_evidence WHERE submission_id IN ${submissions}`,
  `DELETE FROM share_view WHERE share_link_id IN (SELECT id FROM share_link WHERE submission_id IN ${submissions})`,
  `DELETE FROM share_link WHERE submission_id IN ${submissions}`,
  'DELETE FROM submission WHERE assessment_id = ANY($1)',
  ...[
    'proposal',
    'ask_link',
    'comment',
    'comment_thread',
    'assignment',
    'mutation',
    'entry_change',
    'entry',
    'draft',
  ].map((table) => `DELETE FROM ${table} WHERE assessment_id = ANY($1)`),
  'DELETE FROM carry_over WHERE assessment_id = ANY($1) OR from_id = ANY($1)',
  'UPDATE assessment SET started_from_id = NULL WHERE started_from_id = ANY($1)',
  'DELETE FROM assessment WHERE id = ANY($1)',
]

const beneath: Record<Thing['kind'], readonly string[]> = {
  assessment: [],
  draft: [
    `DELETE FROM entry_change c USING draft d WHERE d.id = $1 AND c.assessment_id = d.assessment_id
       AND c.changed_at BETWEEN d.opened_at AND d.removed_at`,
    'DELETE FROM draft WHERE id = $1',
  ],
  release: ['DELETE FROM evidence_release WHERE release_id = $1', 'DELETE FROM release WHERE id = $1'],
  product: [
    ...[
      'plan_line_change',
      'plan_line',
      'evidence_release',
      'replaced_evidence',
      'evidence_version',
      'evidence',
      'evidence_file',
      'release',
    ].map((table) => `DELETE FROM ${table} WHERE product_id = $1`),
    'DELETE FROM product WHERE id = $1',
  ],
  organisation: [
    ...[
      'plan_line_change',
      'plan_line',
      'evidence_release',
      'replaced_evidence',
      'evidence_version',
      'evidence',
      'evidence_file',
      'release',
      'product',
      'invitation',
      'form_outcome',
      'membership',
      'event',
    ].map((table) => `DELETE FROM ${table} WHERE organisation_id = $1`),
    'UPDATE password_reset SET made_in_id = NULL WHERE made_in_id = $1',
    'DELETE FROM organisation WHERE id = $1',
  ],
}

/** Deletes a thing with everything beneath. Throws where something that is kept names it. */
export async function deleteRows(
  client: pg.ClientBase,
  { kind, id }: Thing,
  assessments: readonly string[],
): Promise<void> {
  for (const statement of beneathAssessments) await client.query(statement, [assessments])
  for (const statement of beneath[kind]) await client.query(statement, [id])
}
