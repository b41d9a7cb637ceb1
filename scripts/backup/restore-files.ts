import { isRefused } from '../../lib/evidence/refusal'
import { openDiskStore } from '../../lib/evidence/store/disk-store'
import { receiveFile } from '../../lib/evidence/store/receive-file'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import type { StoredFile } from './manifest'

/** Puts a file of an archive into the folder of evidence files. An equal file that is there stays; a damaged one is replaced. */
export async function restoreFile(
  folder: string,
  { organisation, sha256 }: StoredFile,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const draft = await receiveFile(content, { folder, declaredDigest: sha256 })
  if (isRefused(draft)) throw new Refusal(t('backup.file-not-written', { folder }))
  const store = openDiskStore({ folder, quota: Number.MAX_SAFE_INTEGER, onDamage: () => undefined })
  if (isRefused(await store.keep(organisation, draft)))
    throw new Refusal(t('backup.file-not-written', { folder }))
}
