import 'server-only'
import { openDiskStore } from '@/lib/evidence/store/disk-store'
import type { FileStore } from '@/lib/evidence/store/file-store'
import { environment } from '../world/environment'
import { log } from '../world/log'

let kept: FileStore | null = null

/** The store of evidence files of this installation. It knows ids of organisations and asks nobody who they are. */
export function evidenceStore(): FileStore {
  const { evidenceFolder, evidenceQuota } = environment()
  kept ??= openDiskStore({
    folder: evidenceFolder,
    quota: evidenceQuota,
    onDamage: (file) => log.error(file, 'a stored evidence file does not match its digest'),
  })
  return kept
}
