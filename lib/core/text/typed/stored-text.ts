// Texts that were stored before today's rules for them. They are read as they would be accepted today, with a
// visible mark where a character would be refused, so that no page or PDF fails on an old text.

import { cleanText, isVisible, markRefused } from './hidden-characters'

const mark = '\ufffd'

/** One stored text as people may see it. A text of which nothing can be seen becomes a mark. */
export function storedText(text: string): string {
  const words = markRefused(cleanText(text))
  return isVisible(words) || text.trim() === '' ? words : mark
}

/** Stored JSON with each of its texts read so; for the schema that reads it. */
export function storedTexts(value: unknown): unknown {
  if (typeof value === 'string') return storedText(value)
  if (Array.isArray(value)) return value.map(storedTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, storedTexts(each)]))
}
