import 'server-only'
import type { Refused } from '@/lib/evidence/refusal'
import { changeAs, readAs } from '../../access/as-person'
import type { ChangeScope } from '../../access/scope'
import type { Person } from '../../identity/person'
import { evidenceStore } from '../../records/evidence-store'
import { asEvidenceFile, type EvidenceFile, givenName, lockFile } from './evidence-file'
import { type ArrivingForm, type FileTaken, type NamedFile, refusedFor, takeFile } from './take-file'

export type FileAdded = FileTaken<EvidenceFile>

/**
 * Takes a file of a product, or says why not; `null` where the person may not add one. The same content again is the same file.
 */
export async function addEvidenceFile(
  person: Person,
  { productId, form }: { productId: string; form: ArrivingForm },
): Promise<FileAdded | null> {
  const product = await readAs(person, (scope) => scope.findProduct('create-products', productId))
  if (!product) return null
  const { organisationId } = product
  const write = (kept: NamedFile) => changeAs(person, (scope) => writeFile(scope, product.id, kept))
  return takeFile(person, { organisationId, form, write })
}

/**
 * The row of a file that is in the store; the same content again has its row already. Refused where another request had it
 * removed in this moment. Null where the person may not add a file.
 */
export async function writeFile(
  { db, person, findProduct, record }: ChangeScope,
  productId: string,
  { digest: sha256, bytes, type, name }: Pick<NamedFile, 'digest' | 'bytes' | 'type' | 'name'>,
): Promise<EvidenceFile | Refused | null> {
  const product = await findProduct('create-products', productId)
  if (!product) return null
  const { organisationId } = product
  await lockFile(db, organisationId, sha256)
  if (!(await evidenceStore().has(organisationId, sha256))) return refusedFor('interrupted')
  const there = await db.evidenceFile.findUnique({ where: { productId_sha256: { productId, sha256 } } })
  if (there) return asEvidenceFile(there)
  const at = new Date()
  const about = { organisationId, productId, sha256, bytes, type, name: givenName(name, type) }
  const row = await db.evidenceFile.create({ data: { ...about, addedById: person.id, addedAt: at } })
  record({ organisationId, kind: 'evidence-file-added', subjectId: productId, at, data: { sha256, bytes } })
  return asEvidenceFile(row)
}
