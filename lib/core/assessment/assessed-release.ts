// A file may say little of what was assessed. What it leaves out is told as not stated, never guessed.

import type { AssessmentFile } from './assessment-file-schema'
import type { AssessedRelease, Scope } from './release'

const notStated = { in: false, detail: 'not stated in the file' }

/** The product and release of a file, complete enough for a report. */
export function assessedRelease({ product, release }: AssessmentFile): AssessedRelease {
  const given = release && 'scope' in release ? release.scope : undefined
  const scope: Scope = {
    device: given?.device ?? notStated,
    app: given?.app ?? notStated,
    cloud: given?.cloud ?? notStated,
    regions: given?.regions ?? '',
  }
  const date = release && 'date' in release && release.date ? { date: release.date } : {}
  return { ...product, release: { label: release?.label ?? '(release not stated)', scope, ...date } }
}
