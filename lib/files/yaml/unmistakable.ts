// Spreadsheet programs read "6-1" as a day, "16.10" as 16.1 and "1E5" as 100000 as soon as a table is opened,
// and no quotes in the file stop them. A cell with such a text is written with the word for what it is in
// front: "Provision 6-1". What begins like a formula is left to the writer, which makes it a text by an apostrophe.

/** The words themselves, or with their noun in front where a program could read a number, a date or a time. */
export function unmistakable(noun: string, words: string): string {
  return mayBeMisread(words) ? `${noun} ${words}` : words
}

function mayBeMisread(words: string): boolean {
  if (!/\p{N}/u.test(words) || /^[=@+\-\t\r＝＠＋－]/.test(words)) return false
  const letters: string[] = words.match(/[\p{L}\p{M}]+/gu) ?? []
  if (letters.some((run) => months.test(run))) return letters.every(isShort)
  return letters.length === 0 || (letters.length === 1 && letters.every(isShort))
}

/** Such as E, am, EUR or the name of a month. */
function isShort(run: string): boolean {
  return run.length <= 3 || months.test(run)
}

/** How the months begin in the languages that programs most often run in. */
const months =
  /^(jan|feb|fév|fev|mar|mär|mrt|mrz|apr|avr|abr|ma[iyjg]|mei|giu|jui|jun|lug|jul|ago|aoû|aou|aug|sep|set|o[ckt]t|nov|de[czs]|déc|dic|gen|ene)/iu
