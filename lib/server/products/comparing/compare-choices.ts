import 'server-only'
import type { Choice } from '@/lib/core/products/compare-choice'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { findPublished } from '../../content/catalogue'
import { Prisma } from '../../generated/client'
import { hasOpenDraft } from '../../records/open-draft'
import type { Transaction } from '../../world/transaction'

/** How many submissions, and how many open drafts, are offered: the latest. */
const mostOffered = 200

/**
 * What of a product can be compared, the latest first: open drafts, where the person reads drafts, then submissions. The caller has
 * asked the policy; what is deleted is left out by the policies of the database.
 */
export async function compareChoices(
  db: Transaction,
  productId: string,
  { seesDrafts }: { seesDrafts: boolean },
): Promise<Choice[]> {
  const submissions = await readSubmissions(db, productId)
  const drafts = seesDrafts ? await readDrafts(db, productId) : []
  return [...drafts.map(asDraft), ...submissions.map(asSubmission)]
}

type Row = { id: string; label: string; questionnaireId: string; version: string; at: Date }

function readSubmissions(db: Transaction, productId: string): Promise<(Row & { number: number })[]> {
  return db.$queryRaw`
    SELECT s.id, s.number, s.submitted_at AS at, r.label,
      a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS version
    FROM release r JOIN assessment a ON a.release_id = r.id JOIN submission s ON s.assessment_id = a.id
    WHERE r.product_id = ${productId}::uuid
    ORDER BY s.submitted_at DESC, s.id DESC LIMIT ${mostOffered}`
}

function readDrafts(db: Transaction, productId: string): Promise<Row[]> {
  return db.$queryRaw`
    SELECT a.id, coalesce(a.changed_at, a.created_at) AS at, r.label,
      a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS version
    FROM release r JOIN assessment a ON a.release_id = r.id
    WHERE r.product_id = ${productId}::uuid AND ${hasOpenDraft(Prisma.sql`a.id`)}
    ORDER BY at DESC, a.id DESC LIMIT ${mostOffered}`
}

function asSubmission({ number, ...row }: Row & { number: number }): Choice {
  return { ...asChoice(row), value: row.id, number }
}

function asDraft(row: Row): Choice {
  return { ...asChoice(row), value: `${draftPrefix}${row.id}`, number: null }
}

function asChoice({ label, questionnaireId: id, version, at }: Row) {
  const title = findPublished(`${id}@${version}`)?.questionnaire.title ?? id
  return { label: storedText(label), questionnaire: `${title} ${version}`, at: at.toISOString() }
}

/** Before the id of an assessment whose draft is compared; submissions are named by their id alone. */
export const draftPrefix = 'draft.'
