import 'server-only'
import { isText } from '@/lib/evidence/file-types'
import { type FirstLines, firstLines } from '@/lib/evidence/previews/first-lines'
import { type FileRefusal, isRefused } from '@/lib/evidence/refusal'
import type { Person } from '../../identity/person'
import { evidenceStore } from '../../records/evidence-store'
import { type Asked, type FoundFile, findEvidenceFile } from './find-file'

/** `text` of texts alone; `damage` where the stored file no longer has its content. */
type FilePage = FoundFile & { text: FirstLines | null; damage: FileRefusal | null }

/** What the page of a file shows. Its content is read, and so verified, for a text only; a download verifies it in any case. */
export async function findFilePage(person: Person, asked: Asked): Promise<FilePage | null> {
  const found = await findEvidenceFile(person, asked)
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
