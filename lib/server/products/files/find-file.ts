import 'server-only'
import type { Refused } from '@/lib/evidence/refusal'
import type { OpenFile } from '@/lib/evidence/store/file-store'
import { readAs } from '../../access/as-person'
import type { FoundProduct, Scope } from '../../access/scope'
import type { Person } from '../../identity/person'
import { asEvidenceFile } from './evidence-file'
import { type FoundFile, openFound, showFound } from './found-file'

type Asked = { productId: string; sha256: string }

/**
 * A file of a product. Who may read drafts may read all of them; other members those that a submission of the product
 * names, since its report says that they are there.
 */
export function findEvidenceFile(person: Person, asked: Asked): Promise<FoundFile | null> {
  return readAs(person, async (scope) => {
    const product = await scope.findProduct('read-products', asked.productId)
    if (!product || !(await mayRead(scope, product, asked.sha256))) return null
    const row = await scope.db.evidenceFile.findUnique({
      where: { productId_sha256: asked },
      include: { product: { select: { id: true, name: true, organisationId: true } } },
    })
    return row && { file: asEvidenceFile(row), product: row.product }
  })
}

/** The same with its content (`openFound`). */
export async function openEvidenceFile(
  person: Person,
  asked: Asked,
): Promise<(FoundFile & OpenFile) | Refused | null> {
  return openFound(await findEvidenceFile(person, asked))
}

/** What the page of such a file shows. */
export async function findFilePage(person: Person, asked: Asked) {
  return showFound(await findEvidenceFile(person, asked))
}

async function mayRead(scope: Scope, product: FoundProduct, sha256: string): Promise<boolean> {
  if (scope.isAllowed('read-draft', product.organisationId)) return true
  // Contents are canonical JSON, in which nothing that a person wrote has quotation marks of its own.
  const field = `"sha256":"${sha256}"`
  const [named] = await scope.db.$queryRaw<{ named: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM submission s JOIN assessment a ON a.id = s.assessment_id JOIN release r ON r.id = a.release_id
      WHERE r.product_id = ${product.id}::uuid AND strpos(s.content, ${field}) > 0
    ) AS named`
  return named?.named ?? false
}
