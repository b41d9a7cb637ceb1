// Characters that are invisible in a text, in three kinds: line ends that other programs write (a line feed
// here), format characters without a meaning where they are (removed), and characters that act on whatever
// shows the text, such as escape sequences and bidirectional overrides (refused).

/** Carriage return, vertical tab, form feed, next line, and the line and paragraph separators of Unicode. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/**
 * Soft hyphen, word joiner and invisible operators, deprecated format characters, byte order mark, annotation
 * marks, shorthand and music format characters, and the characters that Unicode reserves to be ignored.
 */
const meaningless =
  /[\u00ad\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/gu

/** Tags spell the flags of England, Scotland and Wales after a black flag, and nothing anywhere else. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu

/** A zero width space separates words only where a script writes no blanks between them. */
const wordSeparators =
  /(?<![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tai_Tham}\p{sc=Balinese}\p{sc=Javanese}])\u200b|\u200b(?![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tai_Tham}\p{sc=Balinese}\p{sc=Javanese}])/gu

/** Joiners shape Arabic and Indic letters and emoji; after these characters there is nothing to shape. */
const idleJoiners = /(?<=^|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}0-9\p{P}\s])[\u200c\u200d]+/gu

/** Control characters, embeddings, overrides and isolates, halves of characters, and what is no character. */
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}\p{Noncharacter_Code_Point}]/u

/** What a terminal or an editor would act on, or that would be invisible; line feed and tab apart. */
const unshown =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\p{Surrogate}\p{Noncharacter_Code_Point}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu

/** What has no form of its own: blanks, control and format characters, fillers, and marks without a letter. */
const formless = /[\s\p{C}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/gu

/** Whether anything of a text can be seen. */
export function isVisible(text: string): boolean {
  return text.replace(formless, '') !== ''
}

/** The same words with line feeds as line ends, blanks for tabs, nothing meaningless and no blanks around them. */
export function cleanText(text: string): string {
  return withoutMeaningless(text.replace(lineEnds, '\n').replaceAll('\t', ' ')).trim()
}

/** Removing one character can leave a joiner without its neighbour, so that removing goes on until nothing changes. */
function withoutMeaningless(text: string): string {
  const rest = text
    .replace(meaningless, '')
    .replace(tags, '$1')
    .replace(wordSeparators, '')
    .replace(idleJoiners, '')
  return rest === text ? text : withoutMeaningless(rest)
}

/** The first character that must not be stored, and where it is, counted from 1; null if there is none. */
export function findRefused(text: string): { character: string; at: number } | null {
  const found = refused.exec(text)
  return found && { character: found[0], at: [...text.slice(0, found.index)].length + 1 }
}

/** A text with a visible mark for each character that must not be stored. */
export function markRefused(text: string): string {
  return text.replace(new RegExp(refused, 'gu'), '\ufffd')
}

/** A text with escapes such as \u001b for what would not show or would act; inside JSON they mean the same text. */
export function showHidden(text: string): string {
  return text.replace(unshown, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
