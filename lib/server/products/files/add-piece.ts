import 'server-only'
import { evidenceLinkSchema } from '@/lib/core/answers/evidence/evidence'
import { changeAs } from '../../access/as-person'
import type { ChangeScope, FoundProduct } from '../../access/scope'
import type { Attached } from '../../assessments/entries/add-evidence'
import type { Person } from '../../identity/person'
import { addPiece } from '../../records/evidence/add-pieces'
import { problemsOf } from '../../records/zod-problems'
import { hasFile } from './evidence-file'

type Order = {
  productId: string
  sha256: string
  /** Title, kind and days, not parsed. */
  input: object
  /** Ids of the releases that it speaks of. */
  releases: readonly string[]
}

/**
 * Makes a piece of evidence of a file of the product, which no answer names yet. A piece that says the same is this piece, and speaks
 * of these releases too. Null where the person may not change the product, or it has no such file.
 */
export function addFilePiece(
  person: Person,
  { productId, sha256, input, releases }: Order,
): Promise<Attached | null> {
  return changeAs(person, async (scope) => {
    const product = await scope.findProduct('create-products', productId)
    const where = product && { productId: product.id, organisationId: product.organisationId }
    if (!product || !where || !(await hasFile(scope.db, where, sha256))) return null
    const parsed = evidenceLinkSchema.safeParse({ ...input, sha256 })
    if (!parsed.success) return { attached: false, problems: problemsOf(parsed.error) }
    const known = await releasesOf(scope, product, releases)
    if (known.length === 0)
      return {
        attached: false,
        problems: [{ field: 'releases', code: 'form-problem.attach.no-release', values: {} }],
      }
    const place = { ...where, personId: person.id, at: new Date() }
    await addPiece(scope.db, place, { value: parsed.data, releases: known })
    return { attached: true }
  })
}

/** Those of the ids that are releases of the product. */
async function releasesOf({ db }: ChangeScope, { id: productId }: FoundProduct, ids: readonly string[]) {
  const rows = await db.release.findMany({ where: { productId }, select: { id: true } })
  return rows.map(({ id }) => id).filter((id) => ids.includes(id))
}
