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

const nameWords = {
  product: { field: 'product', file: 'The file is of the product', here: 'this release is of' },
  maker: { field: 'product.maker', file: 'The file names the maker', here: 'the maker here is' },
  release: { field: 'release', file: 'The file is of the release', here: 'this release is' },
}

function nameDifference(
  what: keyof typeof nameWords,
  written: string | undefined,
  here: string | undefined,
): Problem[] {
  if (written === undefined || nameKey(written) === nameKey(here ?? '')) return []
  const words = nameWords[what]
  const other = here === undefined ? 'no maker is given here' : `${words.here} “${isolatedText(here)}”`
  return [{ field: words.field, message: `${words.file} “${isolatedText(written)}”; ${other}.` }]
}

function dateDifference(written: string | undefined, here: string | undefined): Problem[] {
  if (written === undefined || written === here) return []
  const kept = here === undefined ? 'has no date, and none is added' : `keeps its date, ${here}`
  return [{ field: 'release.date', message: `The file dates the release ${written}; this release ${kept}.` }]
}
