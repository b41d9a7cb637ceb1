import 'server-only'

/** A name that every file system takes, from words people wrote; at most 150 characters and an ending. */
export function fileName(words: string, ending: string): string {
  const kept = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}. -]+/gu, ' ')
    .replace(/\s+/g, ' ')
  return `${[...kept].slice(0, 150).join('').trim().replace(/^\.+/, '')}.${ending}`
}
