// Whatever is saved can be downloaded and uploaded again: all that one assessment holds stays so far below the limits
// of an assessment file that the file written from it, with its keys and indentation, stays within them too.

import { locale } from '../../text/words/locale.js'
import type { Coded, KeysIn } from '../../text/words/words'

/** Of the values of an assessment as JSON: UTF-8 bytes, and ends of lines. */
export type HeldSize = { bytes: number; lines: number }

/** The most that the larger values of one assessment may hold together. */
const mostHeld: HeldSize = { bytes: 6_000_000, lines: 90_000 }

/** A text in the file gets an indented line, or two, for each end of a line, which is two bytes in JSON. */
const bytesPerLine = 12

export function heldSize(value: unknown): HeldSize {
  const json = JSON.stringify(value) ?? ''
  return { bytes: new TextEncoder().encode(json).length, lines: json.split('\\n').length - 1 }
}

/** All smaller values that a questionnaire has place for take less than what `mostHeld` leaves of a file. */
export function isSmall(size: HeldSize): boolean {
  return weightOf(size) <= 4_000
}

export function isTooMuch(held: HeldSize): boolean {
  return weightOf(held) > mostHeld.bytes || held.lines > mostHeld.lines
}

/** Bytes that the file has for what is held. */
function weightOf({ bytes, lines }: HeldSize): number {
  return bytes + bytesPerLine * lines
}

export function sumOf(sizes: readonly HeldSize[]): HeldSize {
  return sizes.reduce((sum, { bytes, lines }) => ({ bytes: sum.bytes + bytes, lines: sum.lines + lines }), {
    bytes: 0,
    lines: 0,
  })
}

/** `what` was sent: a file, or one entry of this kind. */
export function tooMuchText(
  what: 'answer' | 'fact' | 'explanation' | 'plan' | 'own' | 'file',
): Coded<KeysIn<'problem'>> {
  return { code: 'problem.too-much', values: { what, lines: mostHeld.lines.toLocaleString(locale) } }
}
