// The schema for every text that a person writes: names, notes, reasons, labels. It removes what has no
// meaning and refuses what acts on a screen, so that no page, PDF or terminal has to defend itself.

import { z } from 'zod'
import { ownIssue } from '../coded-issue'
import { refuseWith } from '../refuse-with'
import type { Coded, KeysIn } from '../words/words'
import { cleanText, findRefused, isVisible } from './hidden-characters'

/** Anything a person writes, trimmed; a text of which nothing can be seen counts as empty. */
export const wordsSchema = z
  .string()
  .overwrite(wordsOf)
  .superRefine((text, context) => {
    const values = findBadCharacter(text)
    if (values) context.addIssue(ownIssue({ code: 'problem.character', values }, text))
  })

/** A name of one line; `code` is the message that asks for it. */
export function nameSchema(code: KeysIn<'problem.name' | 'form-problem.name'>, most = 120) {
  return wordsSchema
    .overwrite((text) => text.replaceAll(/ ?\n ?/g, ' '))
    .min(1, refuseWith({ code, values: {} }))
    .max(most)
}

type BadCharacter = Extract<Coded<KeysIn<'problem'>>, { code: 'problem.character' }>['values']

/** The first character of a text that must not be stored, for a message, or null. */
export function findBadCharacter(text: string): BadCharacter | null {
  const found = findRefused(text)
  if (!found) return null
  const code = (found.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { kind: kindOf(found.character), code, at: found.at }
}

function wordsOf(text: string): string {
  const words = cleanText(text)
  return isVisible(words) || findRefused(words) ? words : ''
}

function kindOf(character: string): string {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) return 'direction'
  if (/\p{Cc}/u.test(character)) return 'control'
  return /\p{Surrogate}/u.test(character) ? 'half' : 'unassigned'
}
