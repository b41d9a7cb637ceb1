import type { Scope } from '../../products/release'
import type { Problem } from '../../text/problem'
import { isolatedText } from '../../text/typed/isolated-text'
import { nameKey } from '../../text/typed/name-key'

/** A scope as a file gives it, which may leave out any of it. */
type WrittenScope = { [part in keyof Scope]?: Scope[part] | undefined }

/** Each part of the scope that a file gives otherwise than the release, which keeps its own. */
export function scopeDifferences(written: WrittenScope, here: Scope): Problem[] {
  const parts = (['device', 'app', 'cloud'] as const).map((part) => ({
    part,
    file: partWords(written[part]),
    here: partWords(here[part]),
  }))
  const regions = { part: 'regions' as const, file: quoted(written.regions), here: quoted(here.regions) }
  return [...parts, regions].flatMap(({ part, file, here: own }) => {
    if (file === null || nameKey(file) === nameKey(own ?? '')) return []
    const kept = own === null ? 'does not state it, and nothing is added' : `keeps its own: ${own}`
    const message = `Of the scope, the file states for ${partNames[part]}: ${file}; this release ${kept}.`
    return [{ field: `release.scope.${part}`, message }]
  })
}

const partNames = { device: 'the device', app: 'the app', cloud: 'the cloud service', regions: 'the regions' }

function partWords(part: Scope['device']): string | null {
  if (!part) return null
  const words = part.in ? 'in scope' : 'out of scope'
  return part.detail === undefined ? words : `${words}, ${quoted(part.detail)}`
}

/** On one line, because a form would send a line feed back as two characters. */
function quoted(text: string | undefined): string | null {
  return text ? `“${isolatedText(text.replaceAll(/\s+/g, ' '))}”` : null
}
