// The whole way of an evidence file into the store: received, examined, perhaps without its metadata, kept.

import { type Examined, examineFile } from './examine/examine-file'
import { isImage } from './file-types'
import { withoutMetadata } from './images/read-image'
import { isRefused, type Refused } from './refusal'
import type { Draft, FileStore, Kept } from './store/file-store'
import { receiveFile } from './store/receive-file'

export type FileOrder = {
  organisation: string
  /** What the person calls it. */
  name: string
  /** Whether an image is stored without its metadata, as the person chose. */
  removeMetadata: boolean
  /** The SHA-256 in hex that the browser computed, if it did. */
  declaredDigest?: string | undefined
}

/** `image` says what was found in the file as it was sent; `isCleaned` that none of it was stored. */
export type KeptFile = Kept & Examined & { isCleaned: boolean }

/** What was stored, or why nothing was. Whatever happens, no draft stays behind. */
export async function keepFile(
  { store, folder }: { store: FileStore; folder: string },
  source: AsyncIterable<Uint8Array>,
  order: FileOrder,
): Promise<KeptFile | Refused> {
  const { organisation, name, removeMetadata, declaredDigest } = order
  const received = await receiveFile(source, { folder, declaredDigest })
  if (isRefused(received)) return received
  try {
    const examined = await examineFile(received.path, name)
    if (isRefused(examined)) return examined
    const isCleaned = removeMetadata && examined.image?.hasMetadata === true
    const draft = isCleaned ? await clean(folder, received, examined) : received
    if (isRefused(draft)) return draft
    const kept = await store.keep(organisation, draft)
    return isRefused(kept) ? kept : { ...kept, ...examined, isCleaned }
  } finally {
    await received.discard()
  }
}

async function clean(folder: string, { path }: Draft, { type }: Examined): Promise<Draft | Refused> {
  if (!isImage(type)) throw new Error('Only images have metadata that can be removed.')
  return receiveFile(inOnePiece(await withoutMetadata(path, type)), { folder })
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}
