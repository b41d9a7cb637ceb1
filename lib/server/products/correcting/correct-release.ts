import 'server-only'
import type { ReleaseOfProduct } from '@/lib/core/products/product'
import { type Release, releaseSchema } from '@/lib/core/products/release'
import { changeAs, readAs } from '../../access/as-person'
import { type ReadRelease, readRelease } from '../../access/read-release'
import { isNameTaken } from '../../access/same-names'
import type { ChangeScope, FoundRelease } from '../../access/scope'
import { followRelease } from '../../assessments/entries/several/follow-release'
import type { Person } from '../../identity/person'
import { asRelease } from '../../records/rows'
import { problemsOf } from '../../records/zod-problems'
import type { Transaction } from '../../world/transaction'
import { asDate, findReleaseTaking } from '../releases'
import { basisOf, type Corrected, changedMeanwhile, isSame } from './corrected'

/** A release for the page that corrects it, and what its form carries; null where it is not theirs to change. */
export function findReleaseToCorrect(
  person: Person,
  releaseId: string,
): Promise<(ReadRelease & { basis: string }) | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findRelease('create-products', releaseId)
    if (!found) return null
    const read = await readRelease(scope, found.id)
    return { ...read, basis: basisOf(withoutId(read.release)) }
  })
}

type Order = { releaseId: string; input: unknown; basis: unknown }

/**
 * Corrects label, date, scope and markets of a release. Facts of its drafts that the team has not said follow; what was submitted
 * stays as it is. Null where it is not theirs to
 * change.
 */
export async function correctRelease(person: Person, order: Order): Promise<Corrected | null> {
  const parsed = releaseSchema.safeParse(order.input)
  if (!parsed.success) return { corrected: false, problems: problemsOf(parsed.error) }
  let productId = ''
  try {
    return await changeAs(person, async (scope) => {
      const found = await scope.findRelease('create-products', order.releaseId)
      if (!found) return null
      productId = found.productId
      return write(scope, found, { release: parsed.data, basis: order.basis })
    })
  } catch (error) {
    if (!isNameTaken(error)) throw error
    const taken = await findReleaseTaking(person, productId, parsed.data.label)
    if (!taken) throw error
    return { corrected: false, ...taken }
  }
}

async function write(
  changing: ChangeScope,
  { id, organisationId, productId }: FoundRelease,
  { release, basis }: { release: Release; basis: unknown },
): Promise<Corrected> {
  const { db, record } = changing
  await lockAssessments(db, id)
  await db.$queryRaw`SELECT 1 FROM release WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const stored = withoutId(asRelease(await db.release.findUniqueOrThrow({ where: { id } })))
  if (isSame(stored, release)) return { corrected: true }
  if (basisOf(stored) !== basis) return changedMeanwhile
  const { label, date, scope } = release
  await db.release.update({ where: { id }, data: { label, date: asDate(date), scope } })
  const data = { product: productId, label: stored.label !== label, date: stored.date !== date }
  record({ organisationId, kind: 'release-corrected', subjectId: id, at: new Date(), data })
  if (!isSame(stored.scope, scope)) await letDraftsFollow(changing, id)
  return { corrected: true }
}

/** Before the release, as everybody who holds both. */
async function lockAssessments(db: Transaction, releaseId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM assessment WHERE release_id = ${releaseId}::uuid ORDER BY id FOR UPDATE`
}

async function letDraftsFollow(changing: ChangeScope, releaseId: string): Promise<void> {
  const rows = await changing.db.assessment.findMany({
    where: { releaseId },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of rows) {
    const found = await changing.findAssessment('answer', id)
    if (found) await followRelease(changing, found)
  }
}

function withoutId({ label, date, scope }: ReleaseOfProduct): Release {
  return { label, scope, ...(date === undefined ? {} : { date }) }
}
