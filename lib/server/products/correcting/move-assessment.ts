import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { changeAs, readAs } from '../../access/as-person'
import { type ReadRelease, readRelease } from '../../access/read-release'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { followRelease } from '../../assessments/entries/several/follow-release'
import type { Person } from '../../identity/person'
import { addRelease } from '../../records/evidence/add-pieces'
import { piecesIn } from '../../records/evidence/named-pieces'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'

/** An assessment for the page that moves it. `isFrozen`: it has a submission, so it stays where it is. */
export type MovePage = ReadRelease & {
  organisationId: string
  isFrozen: boolean
  /** The other releases of the product, the highest label first. */
  others: { id: string; label: string }[]
}

/** Where an assessment may be moved to; null where it is not theirs to change. */
export function findMovePage(person: Person, assessmentId: string): Promise<MovePage | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('start-assessment', assessmentId)
    if (!found) return null
    const { organisationId, productId, releaseId } = found
    const rows = await scope.db.release.findMany({
      where: { productId, id: { not: releaseId } },
      orderBy: { label: 'desc' },
      select: { id: true, label: true },
    })
    const others = rows.map(({ id, label }) => ({ id, label: storedText(label) }))
    const isFrozen = await hasSubmission(scope.db, found.id)
    return { ...(await readRelease(scope, releaseId)), organisationId, isFrozen, others }
  })
}

export type Moved = { moved: true } | { moved: false; problems: Problem[] }

/**
 * Moves an assessment without a submission to another release of its product. Evidence that its answers name is taken to speak of
 * that release too, and facts that the team has not said follow it. Null where it is not theirs to change.
 */
export function moveAssessment(
  person: Person,
  { assessmentId, releaseId }: { assessmentId: string; releaseId: unknown },
): Promise<Moved | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('start-assessment', assessmentId)
    if (!found) return null
    if (found.releaseId === releaseId) return { moved: true }
    if (await hasSubmission(scope.db, found.id)) return refuse('form-problem.move.submitted')
    const release = isId(releaseId) ? await scope.findRelease('start-assessment', releaseId) : null
    if (release?.productId !== found.productId) return refuse('form-problem.move.release')
    await write(scope, found, release.id)
    return { moved: true }
  })
}

async function write(scope: ChangeScope, found: FoundAssessment, releaseId: string): Promise<void> {
  const { db, record } = scope
  const { id, organisationId } = found
  await db.assessment.update({ where: { id }, data: { releaseId }, select: { id: true } })
  const answers = await db.entry.findMany({
    where: { assessmentId: id, kind: 'answer' },
    select: { value: true },
  })
  await addRelease(db, releaseId, [...new Set(answers.flatMap(({ value }) => piecesIn(value)))])
  const data = { from: found.releaseId, to: releaseId }
  record({ organisationId, kind: 'assessment-moved', subjectId: id, at: new Date(), data })
  await followRelease(scope, { ...found, releaseId })
}

async function hasSubmission(db: Transaction, assessmentId: string): Promise<boolean> {
  return (await db.submission.count({ where: { assessmentId } })) > 0
}

function refuse(code: 'form-problem.move.submitted' | 'form-problem.move.release'): Moved {
  return { moved: false, problems: [{ field: 'release', code, values: {} }] }
}
