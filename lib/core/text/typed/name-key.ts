import { cleanText } from './hidden-characters'

/**
 * A name as its reader sees it: names with the same key look alike. Full-width letters and ligatures count as the
 * plain ones, characters without a form do not count, and any blanks count as one; capital letters count. The
 * function name_key of the database does the same.
 */
export function nameKey(name: string): string {
  return withoutIgnorable(withoutIgnorable(cleanText(name)).normalize('NFKC'))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function withoutIgnorable(text: string): string {
  return text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
}
