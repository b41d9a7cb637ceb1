// Splits a search into words, all of which must match.

/** More words or longer ones find nothing else, and cost more to look for. */
const mostWords = 10
const longestWord = 60

/** The words of a search, each once, in the form in which texts are searched: "Ｌamp  LAMP 2" is "lamp" and "2". */
export function searchWords(typed: string): string[] {
  const words = searchable(typed).split(/\s+/u).filter(Boolean)
  return [...new Set(words.map((word) => [...word].slice(0, longestWord).join('')))].slice(0, mostWords)
}

/**
 * A text without the differences that a search overlooks: capitals, full width, ligatures. U+0000, which no database
 * stores, becomes U+FFFD, as in a browser, and so finds nothing.
 */
export function searchable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').normalize('NFKC').toLowerCase()
}
