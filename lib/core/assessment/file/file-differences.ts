// An uploaded file becomes a draft of a release that is there already. What the file says of its product and
// release is not taken over, so that every difference is named before anything is written.

import type { AssessedRelease } from '../../products/release'
import type { Problem } from '../../text/problem'
import { isolatedText } from '../../text/typed/isolated-text'
import { nameKey } from '../../text/typed/name-key'
import type { AssessmentFile } from './assessment-file-schema'
import { scopeDifferences } from './scope-differences'

/** Each thing that a file says otherwise than the release it is uploaded to; what it leaves out differs from nothing. */
export function fileDifferences(
  { product, release }: Pick<AssessmentFile, 'product' | 'release'>,
  here: AssessedRelease,
): Problem[] {
  const date = release && 'date' in release ? release.date : undefined
  const scope = release && 'scope' in release ? release.scope : undefined
  return [
    ...nameDifference('product', product.name, here.name),
    ...nameDifference('maker', product.maker, here.maker),
    ...nameDifference('release', release?.label, here.release.label),
    ...dateDifference(date, here.release.date),
    ...scopeDifferences(scope ?? {}, here.release.scope),
  ]
}

function nameDifference(
  what: 'product' | 'maker' | 'release',
  written: string | undefined,
  here: string | undefined,
): Problem[] {
  if (written === undefined || nameKey(written) === nameKey(here ?? '')) return []
  const values = { written: isolatedText(written), here: isolatedText(here ?? '') }
  switch (what) {
    case 'product':
      return [{ field: 'product', code: 'file-problem.differs.product', values }]
    case 'release':
      return [{ field: 'release', code: 'file-problem.differs.release', values }]
    case 'maker': {
      const known = here === undefined ? 'no' : 'yes'
      return [{ field: 'product.maker', code: 'file-problem.differs.maker', values: { ...values, known } }]
    }
  }
}

function dateDifference(written: string | undefined, here: string | undefined): Problem[] {
  if (written === undefined || written === here) return []
  const values = { written, known: here === undefined ? 'no' : 'yes', here: here ?? '' }
  return [{ field: 'release.date', code: 'file-problem.differs.date', values }]
}
