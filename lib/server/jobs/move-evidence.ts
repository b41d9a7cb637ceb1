import 'server-only'
import { recordEvents } from '../records/events'
import { nameOldSubmissions } from '../records/evidence/name-old-submissions'
import { namePieces } from '../records/evidence/name-pieces'
import { evidenceIn, pieceNamed } from '../records/evidence/named-pieces'
import { asJson } from '../records/rows'
import { database } from '../world/database'
import { seeHidden, setOrganisations } from '../world/set-organisations'
import type { Transaction } from '../world/transaction'

/** How many assessments were moved, and those that failed with what went wrong. */
export type Moved = { moved: number; failed: { assessmentId: string; error: unknown }[] }

/**
 * Makes pieces of products out of the evidence that answers of earlier releases hold by value, an assessment in one
 * transaction; what is done already is not found again, so that a start goes on where the last one stopped. One that fails
 * stays as it is and keeps no other from being moved. No revision rises and no change is written, since this changes no
 * answer; one event for each assessment says what was done.
 */
export async function moveEvidence(): Promise<Moved> {
  const outcome: Moved = { moved: 0, failed: [] }
  for (const place of await findUnmoved()) {
    try {
      await moveAssessment(place)
      outcome.moved += 1
    } catch (error) {
      outcome.failed.push({ assessmentId: place.assessmentId, error })
    }
  }
  return outcome
}

type Place = { organisationId: string; assessmentId: string }

async function findUnmoved(): Promise<Place[]> {
  const organisations = await database().organisation.findMany({ select: { id: true } })
  return database().$transaction(async (tx) => {
    await setOrganisations(
      tx,
      organisations.map(({ id }) => id),
    )
    return tx.$queryRaw<Place[]>`
      SELECT DISTINCT organisation_id AS "organisationId", assessment_id AS "assessmentId" FROM entry
      WHERE kind = 'answer' AND jsonb_path_exists(value, '$.evidence[*] ? (!exists(@.piece))')
      ORDER BY assessment_id`
  })
}

async function moveAssessment({ organisationId, assessmentId }: Place): Promise<void> {
  await database().$transaction(async (tx) => {
    await setOrganisations(tx, [organisationId])
    const rows = await seeHidden(tx, () => moveAnswers(tx, { organisationId, assessmentId }))
    const data = { answers: rows.length }
    const event = { organisationId, subjectId: assessmentId, personId: null, at: new Date(), data }
    if (rows.length > 0) await recordEvents(tx, [{ ...event, kind: 'evidence-moved' }])
  })
}

/** Also of an assessment that was deleted and may be restored. */
async function moveAnswers(tx: Transaction, place: Place): Promise<Row[]> {
  const { assessmentId } = place
  await tx.$queryRaw`SELECT 1 FROM assessment WHERE id = ${assessmentId}::uuid FOR UPDATE`
  const rows = await findRows(tx, assessmentId)
  for (const row of rows) await moveAnswer(tx, place, row)
  await nameOldSubmissions(tx, assessmentId)
  return rows
}

type Row = { key: string; value: unknown; updatedById: string; updatedAt: Date }

async function findRows(tx: Transaction, assessmentId: string): Promise<Row[]> {
  const rows = await tx.entry.findMany({ where: { assessmentId, kind: 'answer' }, orderBy: { key: 'asc' } })
  return rows.filter(({ value }) => evidenceIn(value).some((each) => pieceNamed(each) === null))
}

/** Its pieces were added by the person who saved the answer last. */
async function moveAnswer(
  tx: Transaction,
  place: Place,
  { key, value, updatedById, updatedAt }: Row,
): Promise<void> {
  const by = { ...place, personId: updatedById, at: updatedAt }
  const [named] = await namePieces(tx, by, [{ before: null, after: value }])
  const where = { assessmentId_kind_key: { assessmentId: place.assessmentId, kind: 'answer' as const, key } }
  await tx.entry.update({ where, data: { value: asJson(named) }, select: { key: true } })
}
