import 'server-only'
import type { RefusedArchive } from '@/lib/evidence/archive/archive-refusal'
import { tooLarge } from '@/lib/evidence/archive/list-entries'
import { type OpenArchive, readArchive } from '@/lib/evidence/archive/read-archive'
import { mostArchiveBytes } from '@/lib/evidence/limits'
import { type FileRefusal, isRefused, type Refused } from '@/lib/evidence/refusal'
import { receiveFile } from '@/lib/evidence/store/receive-file'
import { readAs } from '../../access/as-person'
import { type Uploaded, uploadDraft } from '../../assessments/import-export'
import type { Person } from '../../identity/person'
import { environment } from '../../world/environment'
import { takeUpload } from '../files/uploads-at-once'
import { filesBeside, isGone } from './files-beside'

type Order = {
  releaseId: string
  source: AsyncIterable<Uint8Array>
  confirm?: string | undefined
  formKey?: unknown
}

/** Whether a file is a zip, by its first bytes. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/**
 * Imports a zip with an assessment file and its evidence as a new draft of a release, as `uploadDraft` imports a file. All of it is
 * received and compared with its manifest, and each file is looked into as one that is uploaded alone, before anything is stored.
 * Where anything is refused, nothing stays. Null if there is no such release.
 */
export async function uploadArchive(person: Person, order: Order): Promise<Uploaded | null> {
  const release = await readAs(person, (scope) => scope.findRelease('start-assessment', order.releaseId))
  if (!release) return null
  const taken = await takeUpload(person.id, () => takeArchive(person, order))
  return taken ? taken.value : refuseBecause({ code: 'form-problem.evidence-file.many-at-once', values: {} })
}

async function takeArchive(person: Person, { source, ...order }: Order): Promise<Uploaded | null> {
  const folder = environment().evidenceFolder
  const zip = await receiveFile(source, { folder, most: mostArchiveBytes })
  if (isRefused(zip))
    return isTooLarge(zip) ? refuseArchive({ refused: tooLarge().refusal }) : refuseBecause(zip.refused)
  try {
    const archive = await readArchive(zip.path, folder)
    return 'refused' in archive ? refuseArchive(archive) : await importArchive(person, archive, order)
  } finally {
    await zip.discard()
  }
}

async function importArchive(
  person: Person,
  { assessment, discard, ...archive }: OpenArchive,
  order: Omit<Order, 'source'>,
): Promise<Uploaded | null> {
  const beside = filesBeside(person, archive)
  try {
    const outcome = await uploadDraft(person, { ...order, bytes: assessment, alongside: beside.alongside })
    if (!outcome?.uploaded) await beside.undo()
    return outcome
  } catch (error) {
    await beside.undo()
    if (isGone(error)) return refuseBecause({ code: 'form-problem.evidence-file.interrupted', values: {} })
    throw error
  } finally {
    await discard()
  }
}

function isTooLarge({ refused }: Refused): boolean {
  return refused.code === 'form-problem.evidence-file.too-large'
}

function refuseArchive({ refused, because }: RefusedArchive): Uploaded {
  const problems = [refused, ...(because ? [because] : [])]
  return { uploaded: false, problems: problems.map((each) => ({ field: 'file', ...each })) }
}

/** Nothing of it was taken, for the reason why a file of evidence would not be. */
export function refuseBecause(refusal: FileRefusal): Uploaded {
  return { uploaded: false, problems: [{ field: 'file', ...refusal }] }
}
