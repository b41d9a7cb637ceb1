// How hard a text is to read, by the Flesch-Kincaid grade: the school year (United States) whose
// pupils can follow it. Long sentences and long words raise it. The count of syllables is a rule of
// thumb for English, so the grade advises and never refuses.

/** Flesch-Kincaid grade of an English text; 0 for a text without words. */
export function readingGrade(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const sentences = Math.max(
    1,
    text.split(/[.!?:;](?=\s|$)|\n\s*[-\n]/).filter((part) => /\w/.test(part)).length,
  )
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

/** Words as a reader counts them: parts between spaces that hold a letter or a figure. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+(?:['’][a-z]+)?/g) ?? []
}

function countSyllables(word: string): number {
  const spoken = word.replace(/['’][a-z]+$/, '').replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '')
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0)
}
