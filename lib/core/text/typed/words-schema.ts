// The schema for every text that a person writes: names, notes, reasons, labels. It removes what has no
// meaning and refuses what acts on a screen, so that no page, PDF or terminal has to defend itself.

import { z } from 'zod'
import { cleanText, findRefused, isVisible } from './hidden-characters'

/** Anything a person writes, trimmed; a text of which nothing can be seen counts as empty. */
export const wordsSchema = z
  .string()
  .overwrite(wordsOf)
  .superRefine((text, context) => {
    const problem = refusalOf(text)
    if (problem) context.addIssue({ code: 'custom', message: problem, input: text })
  })

/** A name of one line; `what` completes "give …". */
export function nameSchema(what: string, most = 120) {
  return wordsSchema
    .overwrite((text) => text.replaceAll(/ ?\n ?/g, ' '))
    .min(1, `give ${what}`)
    .max(most, `use at most ${most} characters`)
}

/** What is wrong with the characters of a text, as an instruction, or null. */
export function refusalOf(text: string): string | null {
  const found = findRefused(text)
  if (!found) return null
  const code = (found.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `holds a character that cannot be stored, ${kindOf(found.character)} (U+${code}, character ${found.at}); remove it`
}

function wordsOf(text: string): string {
  const words = cleanText(text)
  return isVisible(words) || findRefused(words) ? words : ''
}

function kindOf(character: string): string {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) return 'one that changes the direction of the text'
  if (/\p{Cc}/u.test(character)) return 'a control character'
  return /\p{Surrogate}/u.test(character) ? 'half a character' : 'a code that is no character'
}
