/** Every text in a value, at any depth, and every key. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\s+/g, ' ').trim()]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [key, ...textsIn(inside)])
}

/** What a page shows that is in no message, and why. */
const expected = [
  // Addresses.
  /https?:\/\/\S+|[\w.-]+@example\.org/g,
  // Days, times and lists in the language's own form.
  /\bat \d\d:\d\d\b|(?<= )(?:and|or)(?= )/g,
  /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/g,
  // Names: of the product itself, of formats, of licences and of this questionnaire's versions.
  /Thingworthy|UTC|YAML|JSON|CSV|PDF|SHA-256|[\w-]+@\d+\.\d+\.\d+/g,
  // Hashes and identifiers.
  /\b[0-9a-f]{8,64}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g,
]

/** What is left of a text without known texts, or '' where nothing is left that a message should say. */
export function unknownPart(text: string, known: { all: string; single: readonly string[] }): string {
  if (known.all.includes(text)) return ''
  const phrases = known.single.filter(isPhrase)
  let rest = withoutAll(text, phrases)
  for (const pattern of expected) rest = rest.replaceAll(pattern, ' ')
  rest = withoutAll(
    rest,
    known.single.filter((each) => !isPhrase(each)),
  )
  return /[A-Za-z]{2}/.test(rest) ? rest.trim() : ''
}

/** Sentences are taken out before days and lists, which may be parts of them. */
function isPhrase(text: string): boolean {
  return text.includes(' ')
}

/** Only complete words: a known “a lock” is no part of “a locksmith”. */
function withoutAll(text: string, known: readonly string[]): string {
  return known.reduce((rest, each) => {
    if (!/[A-Za-z]{2}/.test(each) || !rest.includes(each)) return rest
    const escaped = each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return rest.replace(new RegExp(`(?<![A-Za-z])${escaped}(?![A-Za-z])`, 'g'), ' ')
  }, text)
}
