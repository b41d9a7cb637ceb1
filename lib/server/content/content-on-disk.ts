import 'server-only'
import path from 'node:path'
import { fingerprintContent } from '@/lib/files/content/fingerprint-content'
import { type ContentReading, readContent } from '@/lib/files/content/read-questionnaires'

/** The content of a folder at this moment; the same value until a file changes. Used in development only. */
export function contentOnDisk(folder: string): { stamp: string; content: ContentReading } {
  const known = kept.thingworthyOnDisk?.folder === folder ? kept.thingworthyOnDisk : null
  const now = performance.now()
  if (known && now - known.lookedAt < pause) return known
  // Before the files are read: what is saved meanwhile has another stamp.
  const stamp = fingerprintContent(folder)
  const content = known?.stamp === stamp ? known.content : readContent(shortest(folder))
  kept.thingworthyOnDisk = { folder, stamp, content, lookedAt: now }
  return kept.thingworthyOnDisk
}

/** As authors name it, so that a finding's place can be pasted into an editor. */
function shortest(folder: string): string {
  const below = path.relative(process.cwd(), folder)
  return below === '' || below.startsWith('..') ? folder : below.split(path.sep).join('/')
}

type OnDisk = { folder: string; stamp: string; content: ContentReading; lookedAt: number }

/** In milliseconds: one page asks many times, and no author saves so fast. */
const pause = 150

// Pages, handlers and the start are bundled apart; what they read must be read once for all of them.
const kept = globalThis as typeof globalThis & { thingworthyOnDisk?: OnDisk }
