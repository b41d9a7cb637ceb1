// The store of evidence files: what a server needs of it, whatever keeps the bytes. It knows organisations by their ids
// and files by the SHA-256 of their content. A file is kept once in each organisation; another organisation's equal file
// is a file of its own, of which nothing here tells.

import type { Readable } from 'node:stream'
import type { Refused } from '../refusal'

/** A received file that is not kept yet. `digest` is the SHA-256 of its content in hex. */
export type Draft = {
  path: string
  bytes: number
  digest: string
  /** Removes it; without effect once it is kept. */
  discard: () => Promise<void>
}

/** `isNew`: the organisation had no file with this content. */
export type Kept = { digest: string; bytes: number; isNew: boolean }

/** The content was verified against its digest. The caller must read or destroy `content`. */
export type OpenFile = { bytes: number; content: Readable }

export type FileStore = {
  /** Takes a draft over, or refuses it where the organisation's quota or the disk is full. The draft is gone either way. */
  keep: (organisation: string, draft: Draft) => Promise<Kept | Refused>
  /** `null` where this organisation has no such file; refused where its content no longer matches its digest. */
  open: (organisation: string, digest: string) => Promise<OpenFile | Refused | null>
  has: (organisation: string, digest: string) => Promise<boolean>
  /** Whether there was such a file. */
  remove: (organisation: string, digest: string) => Promise<boolean>
  /** Bytes of all files of an organisation. */
  usage: (organisation: string) => Promise<number>
}
