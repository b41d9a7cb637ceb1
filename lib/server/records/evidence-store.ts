import 'server-only'
import { type FileOrder, type KeptFile, keepFile } from '@/lib/evidence/keep-file'
import type { Refused } from '@/lib/evidence/refusal'
import { openDiskStore } from '@/lib/evidence/store/disk-store'
import type { FileStore } from '@/lib/evidence/store/file-store'
import { environment } from '../world/environment'

let kept: FileStore | null = null

/** The store of evidence files of this installation. It knows ids of organisations and asks nobody who they are. */
export function evidenceStore(): FileStore {
  const { evidenceFolder, evidenceQuota } = environment()
  kept ??= openDiskStore({
    folder: evidenceFolder,
    quota: evidenceQuota,
    onDamage: reportDamage,
  })
  return kept
}

/** The log reads its level from the settings when it is loaded, which a build does not have. */
async function reportDamage(file: { organisation: string; digest: string }): Promise<void> {
  const { log } = await import('../world/log')
  log.error(file, 'a stored evidence file does not match its digest')
}

/** Receives, examines and stores a file, or says why it is not accepted. The caller has decided that the person may add it. */
export function keepEvidenceFile(
  source: AsyncIterable<Uint8Array>,
  order: FileOrder,
): Promise<KeptFile | Refused> {
  return keepFile({ store: evidenceStore(), folder: environment().evidenceFolder }, source, order)
}
