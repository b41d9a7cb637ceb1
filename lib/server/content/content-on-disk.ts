import 'server-only'
import path from 'node:path'
import { fingerprintContent } from '@/lib/files/content/fingerprint-content'
import { type ContentReading, readContent } from '@/lib/files/content/read-questionnaires'

/** The content of a folder at this moment; the same value until a file changes. Used in development only. */
export function contentOnDisk(folder: string): { stamp: string; content: ContentReading } {
  const known = cache.thingworthyOnDisk?.folder === folder ? cache.thingworthyOnDisk : null
  const now = performance.now()
  if (known && now - known.lookedAt < pause) return known
  // Taken before the files are read: a file saved in the meantime has another stamp.
  const stamp = fingerprintContent(folder)
  const content = known?.stamp === stamp ? known.content : readContent(shortest(folder))
  cache.thingworthyOnDisk = { folder, stamp, content, lookedAt: now }
  return cache.thingworthyOnDisk
}

/** As authors name it, so that a finding's place can be pasted into an editor. */
function shortest(folder: string): string {
  const below = path.relative(process.cwd(), folder)
  return below === '' || below.startsWith('..') ? folder : below.split(path.sep).join('/')
}

type OnDisk = { folder: string; stamp: string; content: ContentReading; lookedAt: number }

/** Milliseconds: one page asks many times, and no author saves so fast. */
const pause = 150

// Pages, handlers and the start are bundled apart and share one cache.
const cache = globalThis as typeof globalThis & { thingworthyOnDisk?: OnDisk }
