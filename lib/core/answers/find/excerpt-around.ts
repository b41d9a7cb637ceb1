import { withoutAccents } from './without-accents'

/** Texts up to this many characters are shown whole. */
const whole = 220
/** Of a longer one, so many characters, of which a third come before what was found. */
const shown = 180

/** The part of a text around the first of the words, with … where it was cut. */
export function excerptAround(text: string, words: readonly string[]): string {
  const characters = [...text]
  if (characters.length <= whole) return text
  const start = Math.max(0, firstPlace(characters, words) - shown / 3)
  const part = characters
    .slice(start, start + shown)
    .join('')
    .trim()
  const [before, after] = [start > 0 ? '…' : '', start + shown < characters.length ? '…' : '']
  return `${before}${part}${after}`
}

/** Where in the text the first word is, about: a text that is compared may be shorter than it was. */
function firstPlace(characters: readonly string[], words: readonly string[]): number {
  const compared = withoutAccents(characters.join(''))
  const places = words.map((word) => compared.indexOf(word)).filter((place) => place >= 0)
  const place = places.length > 0 ? Math.min(...places) : 0
  return Math.round(place * (characters.length / Math.max(1, compared.length)))
}
