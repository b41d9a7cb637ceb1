import 'server-only'
import { isText } from '@/lib/evidence/file-types'
import { type FirstLines, firstLines } from '@/lib/evidence/previews/first-lines'
import { type FileRefusal, isRefused, type Refused } from '@/lib/evidence/refusal'
import type { OpenFile } from '@/lib/evidence/store/file-store'
import { evidenceStore } from '../../records/evidence-store'
import type { EvidenceFile } from './evidence-file'

// What is given out of a file once it is known that the person may read it.

/** A file with the product it belongs to. */
export type FoundFile = { file: EvidenceFile; product: { id: string; name: string; organisationId: string } }

/**
 * Its content, verified against its digest; refused where it no longer matches. The caller must read or destroy `content`.
 */
export async function openFound(found: FoundFile | null): Promise<(FoundFile & OpenFile) | Refused | null> {
  if (!found) return null
  const opened = await evidenceStore().open(found.file.organisationId, found.file.sha256)
  if (!opened || isRefused(opened)) return opened
  return { ...found, ...opened }
}

/** `text` of texts alone; `damage` where the stored file no longer has its content. */
type Shown<Found> = Found & { text: FirstLines | null; damage: FileRefusal | null }

/** What its page shows. Its content is read, and so verified, for a text only; a download verifies it in any case. */
export async function showFound<Found extends FoundFile>(found: Found | null): Promise<Shown<Found> | null> {
  if (!found) return null
  if (!isText(found.file.type)) return { ...found, text: null, damage: null }
  const opened = await evidenceStore().open(found.file.organisationId, found.file.sha256)
  if (!opened) throw new Error('A file of evidence that has a row is not in the store.')
  if (isRefused(opened)) return { ...found, text: null, damage: opened.refused }
  try {
    return { ...found, text: await firstLines(opened.content), damage: null }
  } finally {
    opened.content.destroy()
  }
}
