import { partState, type Scope, type ScopePartId, scopeParts } from '../../products/release'
import type { Problem } from '../../text/problem'
import { isolatedText } from '../../text/typed/isolated-text'
import { nameKey } from '../../text/typed/name-key'

/** A scope as a file gives it, which may leave out any of it. */
type WrittenScope = { [part in keyof Scope]?: Scope[part] | undefined }

/** Each part of the scope that a file gives otherwise than the release, which keeps its own. */
export function scopeDifferences(written: WrittenScope, here: Scope): Problem[] {
  return [
    ...scopeParts.flatMap((part) => partDifference(part, written[part], here[part])),
    ...marketsDifference(written.markets, here.markets),
    ...regionsDifference(onOneLine(written.regions), onOneLine(here.regions)),
  ]
}

type Part = NonNullable<Scope['device']>

function partDifference(part: ScopePartId, written: Part | undefined, here: Part | undefined): Problem[] {
  if (!written || (here && isSame(written, here))) return []
  const [detail, ownDetail] = [onOneLine(written.detail), onOneLine(here?.detail)]
  const values = {
    part,
    written: partState(written),
    hasDetail: detail ? 'yes' : 'no',
    detail,
    here: partState(here),
    hasOwnDetail: ownDetail ? 'yes' : 'no',
    ownDetail,
  }
  return [{ field: `release.scope.${part}`, code: 'file-problem.differs.part', values }]
}

function isSame(one: Part, other: Part): boolean {
  return (
    partState(one) === partState(other) && nameKey(onOneLine(one.detail)) === nameKey(onOneLine(other.detail))
  )
}

function marketsDifference(written: Scope['markets'], here: Scope['markets'] = []): Problem[] {
  if (!written || written.toSorted().join() === here.toSorted().join()) return []
  const values = { written: written.join(', '), known: here.length > 0 ? 'yes' : 'no', here: here.join(', ') }
  return [{ field: 'release.scope.markets', code: 'file-problem.differs.markets', values }]
}

function regionsDifference(written: string, here: string): Problem[] {
  if (!written || nameKey(written) === nameKey(here)) return []
  const values = { written, known: here ? 'yes' : 'no', here }
  return [{ field: 'release.scope.regions', code: 'file-problem.differs.regions', values }]
}

/** On one line, because a form would send a line feed back as two characters. */
function onOneLine(text: string | undefined): string {
  return text ? isolatedText(text.replaceAll(/\s+/g, ' ')) : ''
}
