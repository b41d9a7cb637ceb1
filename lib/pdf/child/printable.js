// @ts-check
// Makes any text printable, because PDF/UA refuses a document with a missing glyph: a character that no
// face draws, or that PDF/UA forbids, becomes one visible mark. Blanks and line ends of every kind become
// plain ones, and format characters without a meaning in print are left out.

/** In the place of what cannot be printed. Source Sans 3 has it. */
const mark = '\u25a1'

/** @typedef {(codePoint: number) => boolean} Coverage */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Carriage return, vertical tab (Word's soft break), form feed, next line, line and paragraph separator. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const blanks = /[\t\u1680\u2000-\u200a\u205f\u3000]/g
/** Soft hyphen, Mongolian vowel separator, zero-width space, word joiner and invisible operators. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064]/g
/** What an isolate around a person's words does not hold in: overrides, and anything PDF/UA forbids. */
const forbidden = /[\u202d\u202e\ufeff\ufffe\uffff\0]/u
/** Joiners, direction marks, embeddings, isolates and variation selectors are never drawn. */
const undrawn = /\p{Variation_Selector}|[\u200c-\u200f\u061c\u202a-\u202c\u2066-\u2069]/u

/** The shaper of Indic scripts fails on a syllable of more than 127 characters, and no script needs a tenth of it. */
const manyMarks = /([\p{M}\u200c\u200d]{12})[\p{M}\u200c\u200d]+/gu
const manyConjuncts = /((?:\p{L}[\u094d\u09cd\u0bcd]\u200d?){12})(?:\p{L}[\u094d\u09cd\u0bcd]\u200d?)+/gu

/** @param {string} text @param {readonly Coverage[]} coverages of the faces, in the order they are tried @returns {string} */
export function printable(text, coverages) {
  const plain = withBalancedIsolates(
    text
      .replace(lineEnds, '\n')
      .replace(blanks, ' ')
      .replace(invisible, '')
      .replace(manyMarks, `$1${mark}`)
      .replace(manyConjuncts, `$1${mark}`),
  )
  // A heading of nothing but blanks is refused too.
  if (text !== '' && plain.trim() === '') return mark
  if (/^[\n\x20-\x7e]*$/.test(plain)) return plain
  let out = ''
  for (const { segment } of graphemes.segment(plain)) out += printableGrapheme(segment, coverages)
  return out
}

/** For a document that was refused in spite of everything: nothing but what the first face draws by itself. @param {string} text @param {Coverage} covers */
export function plainest(text, covers) {
  return text.replace(/[^\n\x20-\x7e]/gu, (character) => {
    const isPlain = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) && covers(character.codePointAt(0) ?? 0)
    return isPlain && !forbidden.test(character) ? character : mark
  })
}

/**
 * A face draws a grapheme whole or not at all; what the face of its first character lacks becomes a mark.
 *
 * @param {string} grapheme @param {readonly Coverage[]} coverages
 */
function printableGrapheme(grapheme, coverages) {
  if (grapheme === '\n') return grapheme
  const characters = [...grapheme]
  const isDrawnBy = (/** @type {Coverage} */ covers) => characters.every((each) => isDrawn(each, covers))
  if (coverages.some(isDrawnBy)) return grapheme
  const [first = ''] = characters
  const face = coverages.find((covers) => isDrawn(first, covers))
  const out = characters.map((each) => (face && isDrawn(each, face) ? each : mark)).join('')
  return out.replace(/\u25a1+/g, mark)
}

/** @param {string} character @param {Coverage} covers */
function isDrawn(character, covers) {
  if (forbidden.test(character)) return false
  return undrawn.test(character) || covers(character.codePointAt(0) ?? 0)
}

/** One isolate too many or too few would turn the words around it; then each becomes a mark. @param {string} text */
function withBalancedIsolates(text) {
  let depth = 0
  let isBalanced = true
  for (const [character] of text.matchAll(/[\u2066-\u2069\n]/g)) {
    if (character === '\n') isBalanced &&= depth === 0
    else depth += character === '\u2069' ? -1 : 1
    isBalanced &&= depth >= 0
  }
  return isBalanced && depth === 0 ? text : text.replace(/[\u2066-\u2069]/g, mark)
}
