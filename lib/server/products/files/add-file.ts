import 'server-only'
import { personField } from '@/lib/core/web/person-field'
import type { ImageMetadata } from '@/lib/evidence/images/read-image'
import type { KeptFile } from '@/lib/evidence/keep-file'
import { type FileRefusal, isRefused, type Refused, refuseFile } from '@/lib/evidence/refusal'
import { isLate } from '@/lib/evidence/store/late-error'
import { changeAs, readAs } from '../../access/as-person'
import type { ChangeScope, FoundProduct } from '../../access/scope'
import { type FileForm, readFileForm } from '../../http/evidence/read-file-form'
import type { Person } from '../../identity/person'
import { evidenceStore, keepEvidenceFile } from '../../records/evidence-store'
import { noteSecurity } from '../../world/limits/security-log'
import { asEvidenceFile, type EvidenceFile, givenName, lockFile } from './evidence-file'
import { takeUpload } from './uploads-at-once'

/** A form as it arrives: not read before the person is known to be one who may add a file. */
export type ArrivingForm = { body: AsyncIterable<Uint8Array>; contentType: string }

/** `image`: what was found in an image as it was sent; `isCleaned` that none of it was stored. */
export type FileAdded =
  | { added: true; file: EvidenceFile; image?: ImageMetadata; isCleaned: boolean }
  | { added: false; refusal: FileRefusal }

/**
 * Takes a file of a product, or says why not; `null` where the person may not add one. The fields of the form: the person
 * of its page, `remove-metadata` (yes) and `digest` (SHA-256 in hex, of browsers that compute it), then the file. The same
 * content again is the same file. The row is written after the file.
 */
export async function addEvidenceFile(
  person: Person,
  { productId, form }: { productId: string; form: ArrivingForm },
): Promise<FileAdded | null> {
  const product = await readAs(person, (scope) => scope.findProduct('create-products', productId))
  if (!product) return null
  const taken = await takeUpload(person.id, async () => {
    const read = await readForm(form)
    return isRefused(read)
      ? { added: false as const, refusal: read.refused }
      : keepForm(person, product, read)
  })
  return taken ? taken.value : refuse('many-at-once')
}

async function keepForm(person: Person, product: FoundProduct, form: FileForm): Promise<FileAdded | null> {
  if (form.fields.get(personField) !== person.id) {
    await noteSecurity('form refused', { reason: 'another-person', personId: person.id })
    return refuse('another-person')
  }
  if (form.name === '') return refuse('not-chosen')
  const kept = await keepEvidenceFile(form.content, {
    organisation: product.organisationId,
    name: form.name,
    removeMetadata: form.fields.get('remove-metadata') === 'yes',
    declaredDigest: form.fields.get('digest'),
  })
  if (isRefused(kept)) return { added: false, refusal: kept.refused }
  const file = await changeAs(person, (scope) => writeFile(scope, product.id, { ...kept, name: form.name }))
  if (file === 'gone') return refuse('interrupted')
  return file && { added: true, file, isCleaned: kept.isCleaned, ...(kept.image && { image: kept.image }) }
}

/**
 * The row of a file that is in the store; the same content again has its row already. `gone`: another request had it removed in this
 * moment. Null where the person may not add a file.
 */
export async function writeFile(
  { db, person, findProduct, record }: ChangeScope,
  productId: string,
  { digest: sha256, bytes, type, name }: Pick<KeptFile, 'digest' | 'bytes' | 'type'> & { name: string },
): Promise<EvidenceFile | 'gone' | null> {
  const product = await findProduct('create-products', productId)
  if (!product) return null
  const { organisationId } = product
  await lockFile(db, organisationId, sha256)
  if (!(await evidenceStore().has(organisationId, sha256))) return 'gone'
  const there = await db.evidenceFile.findUnique({ where: { productId_sha256: { productId, sha256 } } })
  if (there) return asEvidenceFile(there)
  const at = new Date()
  const about = { organisationId, productId, sha256, bytes, type, name: givenName(name, type) }
  const row = await db.evidenceFile.create({ data: { ...about, addedById: person.id, addedAt: at } })
  record({ organisationId, kind: 'evidence-file-added', subjectId: productId, at, data: { sha256, bytes } })
  return asEvidenceFile(row)
}

async function readForm({ body, contentType }: ArrivingForm): Promise<FileForm | Refused> {
  try {
    return (await readFileForm(body, contentType)) ?? refused('unreadable')
  } catch (error) {
    return refused(isLate(error) ? 'late' : 'unreadable')
  }
}

type Plain = 'unreadable' | 'late' | 'interrupted' | 'not-chosen' | 'another-person' | 'many-at-once'

function refused(why: Plain): Refused {
  return refuseFile({ code: `form-problem.evidence-file.${why}`, values: {} })
}

function refuse(why: Plain): FileAdded {
  return { added: false, refusal: refused(why).refused }
}
