// A file may say little of what was assessed. What it leaves out is not stated, never guessed.

import type { AssessedRelease, Scope } from '../../products/release'
import type { AssessmentFile } from './assessment-file-schema'

/** The product and release of a file, complete enough for a report. */
export function assessedRelease({ product, release }: AssessmentFile): AssessedRelease {
  const { regions = '', ...parts } = (release && 'scope' in release && release.scope) || {}
  const scope: Scope = { ...parts, regions }
  const date = release && 'date' in release && release.date ? { date: release.date } : {}
  return { ...product, release: { label: release?.label ?? '(release not stated)', scope, ...date } }
}
