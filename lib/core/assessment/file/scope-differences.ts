import type { Scope } from '../../products/release'
import type { Problem } from '../../text/problem'
import { isolatedText } from '../../text/typed/isolated-text'
import { nameKey } from '../../text/typed/name-key'

/** A scope as a file gives it, which may leave out any of it. */
type WrittenScope = { [part in keyof Scope]?: Scope[part] | undefined }

/** Each part of the scope that a file gives otherwise than the release, which keeps its own. */
export function scopeDifferences(written: WrittenScope, here: Scope): Problem[] {
  const parts = (['device', 'app', 'cloud'] as const).flatMap((part) =>
    partDifference(part, written[part], here[part]),
  )
  return [...parts, ...regionsDifference(onOneLine(written.regions), onOneLine(here.regions))]
}

type Part = NonNullable<Scope['device']>

function partDifference(
  part: 'device' | 'app' | 'cloud',
  written: Part | undefined,
  here: Part | undefined,
): Problem[] {
  if (!written || (here && isSame(written, here))) return []
  const [detail, ownDetail] = [onOneLine(written.detail), onOneLine(here?.detail)]
  const values = {
    part,
    written: written.in ? 'in' : 'out',
    hasDetail: detail ? 'yes' : 'no',
    detail,
    here: !here ? 'not-stated' : here.in ? 'in' : 'out',
    hasOwnDetail: ownDetail ? 'yes' : 'no',
    ownDetail,
  }
  return [{ field: `release.scope.${part}`, code: 'file-problem.differs.part', values }]
}

function isSame(one: Part, other: Part): boolean {
  return one.in === other.in && nameKey(onOneLine(one.detail)) === nameKey(onOneLine(other.detail))
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
