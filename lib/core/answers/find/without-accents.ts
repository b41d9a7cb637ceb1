import { searchable } from '../../text/search-words'
import { nameKey } from '../../text/typed/name-key'

/** A text as it is compared when something is looked for: as names are, and besides without capitals and accents. */
export function withoutAccents(text: string): string {
  return searchable(
    nameKey(text)
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, ''),
  )
}
