import 'server-only'

/**
 * A file name in the letters of the words given, emoji included. It leaves out what a file system forbids, control
 * characters and what turns the direction of text, and is cut between whole characters to what file systems hold.
 */
export function fileName(words: string, ending: string): string {
  const kept = words.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ').trim()
  return `${cut(kept.replace(/^[. ]+/, ''))}.${ending}`
}

const unfit =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff<>:"/\\|?*]+/gu

/** File systems hold 255 bytes in a name; the rest is for an ending and for the numbers that browsers add. */
const most = { characters: 150, bytes: 230 }

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function cut(name: string): string {
  let kept = ''
  let count = 0
  for (const { segment } of characters.segment(name)) {
    count += 1
    if (count > most.characters || Buffer.byteLength(kept + segment) > most.bytes) break
    kept += segment
  }
  return kept.trimEnd()
}
