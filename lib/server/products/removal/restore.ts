import 'server-only'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import { nameSchema } from '@/lib/core/text/typed/words-schema'
import { isNameTaken } from '../../access/same-names'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { followRelease } from '../../assessments/entries/several/follow-release'
import { Prisma } from '../../generated/client'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { isId } from '../../world/new-id'
import { seeHidden } from '../../world/set-organisations'
import type { Transaction } from '../../world/transaction'
import { type RemovedThing, readRemoved } from './removed-things'
import { refuse as refuseRemoval, removing } from './removing'
import { readWrittenBack, writeBack } from './write-back'

/** `path`: where what was restored is. */
export type Restored = { restored: true; path: string } | { restored: false; problems: Problem[] }

type Order = { organisationId: string; id: string; name?: unknown }

/**
 * Restores something that was deleted, with everything beneath; `name`: another name or label, where the one it had is taken. Null
 * where it is not theirs to restore, or is not deleted any more.
 */
export async function restore(person: Person, order: Order): Promise<Restored | null> {
  const { organisationId, id } = order
  if (!isId(organisationId) || !isId(id)) return null
  const named =
    order.name === undefined ? undefined : nameSchema('form-problem.name.product').safeParse(order.name)
  if (named && !named.success) return { restored: false, problems: problemsOf(named.error, 'name') }
  try {
    const outcome = await removing(person, id, async (scope) => {
      if (!(await scope.isGranted('restore', organisationId))) return null
      const [thing] = await readRemoved(scope, organisationId, Prisma.sql`t.id = ${id}::uuid`)
      if (!thing) return null
      return seeHidden(scope.db, () => restoreIn(scope, thing, { organisationId, name: named?.data }))
    })
    return outcome === 'busy' ? { restored: false, problems: refuseRemoval('busy').problems } : outcome
  } catch (error) {
    if (!isNameTaken(error)) throw error
    return refuse('form-problem.restore.name-taken', 'name')
  }
}

type Place = { organisationId: string; name: string | undefined }

async function restoreIn(scope: ChangeScope, thing: RemovedThing, place: Place): Promise<Restored> {
  const { id: subjectId, kind } = thing
  const { organisationId } = place
  if (kind === 'draft') return restoreDraft(scope, thing, place)
  const above = await findAbove(scope.db, thing)
  if (above.hidden) return refuse('form-problem.restore.above')
  await write(scope.db, thing, place.name)
  scope.record({ organisationId, kind: `${kind}-restored`, subjectId, at: new Date(), data: {} })
  const found = kind === 'assessment' && (await scope.findAssessment('answer', subjectId))
  if (found) await followRelease(scope, found)
  return { restored: true, path: above.path }
}

/** Whether what it is in is hidden, and where it will be. */
async function findAbove(
  db: Transaction,
  { kind, id }: RemovedThing,
): Promise<{ hidden: boolean; path: string }> {
  if (kind === 'product') return { hidden: false, path: `/products/${id}` }
  if (kind === 'release') {
    const { product } = await db.release.findUniqueOrThrow({ where: { id }, include: { product: true } })
    return { hidden: product.hidden, path: `/products/${product.id}` }
  }
  const { release } = await db.assessment.findUniqueOrThrow({ where: { id }, include: { release: true } })
  return { hidden: release.hidden, path: `/assessments/${id}` }
}

/** A release is made ready to be searched again: its product may have got another name. */
async function write(db: Transaction, { kind, id }: RemovedThing, name: string | undefined): Promise<void> {
  const [where, select, restored] = [{ id }, { id: true }, { removedAt: null }] as const
  if (kind === 'product')
    await db.product.update({ where, select, data: { ...restored, ...(name ? { name } : {}) } })
  if (kind === 'release') {
    const data = { ...restored, search: '', ...(name ? { label: name } : {}) }
    await db.release.update({ where, select, data })
  }
  if (kind === 'assessment') await db.assessment.update({ where, select, data: restored })
}

/** What it said is written again, each entry as an ordinary change. Not once a later draft was opened: that holds what was said since. */
async function restoreDraft(
  scope: ChangeScope,
  { id }: RemovedThing,
  { organisationId }: Place,
): Promise<Restored> {
  const { db } = scope
  const { assessmentId, number, removedAt } = await db.draft.findUniqueOrThrow({ where: { id } })
  const found = await scope.findAssessment('read-draft', assessmentId)
  if (!found || (await isHidden(db, found))) return refuse('form-problem.restore.above')
  const later = await db.draft.count({ where: { assessmentId, number: { gt: number } } })
  if (later > 0 || !removedAt) return refuse('form-problem.restore.later-draft')
  const at = new Date()
  await writeBack(scope, found, { earlier: await readWrittenBack(db, assessmentId, removedAt), at })
  await db.draft.update({ where: { id }, data: { removedAt: null }, select: { id: true } })
  scope.record({ organisationId, kind: 'draft-restored', subjectId: found.id, at, data: { number } })
  await followRelease(scope, { ...found, draft: { id, number } })
  return { restored: true, path: `/assessments/${found.id}` }
}

async function isHidden(db: Transaction, { id }: FoundAssessment): Promise<boolean> {
  return (await db.assessment.findUniqueOrThrow({ where: { id }, select: { hidden: true } })).hidden
}

function refuse(code: ProblemCode & `form-problem.restore.${string}`, field = ''): Restored {
  return { restored: false, problems: [{ field, code, values: {} }] }
}
