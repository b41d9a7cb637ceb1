import 'server-only'
import { personField } from '@/lib/core/web/person-field'
import type { ImageMetadata } from '@/lib/evidence/images/read-image'
import type { KeptFile } from '@/lib/evidence/keep-file'
import { type FileRefusal, isRefused, type Refused, refuseFile } from '@/lib/evidence/refusal'
import { isLate } from '@/lib/evidence/store/late-error'
import { type FileForm, readFileForm } from '../../http/evidence/read-file-form'
import type { Person } from '../../identity/person'
import { keepEvidenceFile } from '../../records/evidence-store'
import { noteSecurity } from '../../world/limits/security-log'
import { takeUpload } from './uploads-at-once'

/** A form as it arrives: not read before the person is known to be one who may add a file. */
export type ArrivingForm = { body: AsyncIterable<Uint8Array>; contentType: string }

/** `image`: what was found in an image as it was sent; `isCleaned` that none of it was stored. */
export type FileTaken<Row> =
  | { added: true; file: Row; image?: ImageMetadata; isCleaned: boolean }
  | { added: false; refusal: FileRefusal }

/** A file that is in the store, which has no row yet. */
export type NamedFile = KeptFile & { name: string }

type Order<Row> = {
  organisationId: string
  form: ArrivingForm
  /** Writes the row after the file; null where the person may not any more. */
  write: (kept: NamedFile) => Promise<Row | Refused | null>
}

/**
 * Receives, looks into and stores a file for a person who may add it, or says why not. The fields of the form: the person
 * of its page, `remove-metadata` (yes) and `digest` (SHA-256 in hex, of browsers that compute it), then the file.
 */
export async function takeFile<Row extends object>(
  person: Person,
  order: Order<Row>,
): Promise<FileTaken<Row> | null> {
  const taken = await takeUpload(person.id, async () => {
    const read = await readForm(order.form)
    return isRefused(read) ? { added: false as const, refusal: read.refused } : keepForm(person, order, read)
  })
  return taken ? taken.value : refuse('many-at-once')
}

async function keepForm<Row extends object>(
  person: Person,
  { organisationId, write }: Order<Row>,
  read: FileForm,
): Promise<FileTaken<Row> | null> {
  if (read.fields.get(personField) !== person.id) {
    await noteSecurity('form refused', { reason: 'another-person', personId: person.id })
    return refuse('another-person')
  }
  if (read.name === '') return refuse('not-chosen')
  const kept = await keepEvidenceFile(read.content, {
    organisation: organisationId,
    name: read.name,
    removeMetadata: read.fields.get('remove-metadata') === 'yes',
    declaredDigest: read.fields.get('digest'),
  })
  if (isRefused(kept)) return { added: false, refusal: kept.refused }
  const file = await write({ ...kept, name: read.name })
  if (file === null) return null
  if (isRefused(file)) return { added: false, refusal: file.refused }
  return { added: true, file, isCleaned: kept.isCleaned, ...(kept.image && { image: kept.image }) }
}

async function readForm({ body, contentType }: ArrivingForm): Promise<FileForm | Refused> {
  try {
    return (await readFileForm(body, contentType)) ?? refusedFor('unreadable')
  } catch (error) {
    return refusedFor(isLate(error) ? 'late' : 'unreadable')
  }
}

type Plain =
  | 'unreadable'
  | 'late'
  | 'interrupted'
  | 'not-chosen'
  | 'another-person'
  | 'many-at-once'
  | 'many-files'
  | 'review-ended'

/** A refusal that names nothing. */
export function refusedFor(why: Plain): Refused {
  return refuseFile({ code: `form-problem.evidence-file.${why}`, values: {} })
}

function refuse(why: Plain): { added: false; refusal: FileRefusal } {
  return { added: false, refusal: refusedFor(why).refused }
}
