// Why a password is easy to guess although it is long: nothing but blanks, one short piece over and over, a row
// of the alphabet or the keyboard, or a word that everybody connects with this person. Letters count the same
// whether capital or small, with or without accents, and blanks, hyphens and the like between them do not count.
// That many people have chosen the same one is asked elsewhere, because the list is long.

/** What everybody may know of the person whose password it is. */
export type KnownOfPerson = { name: string; email: string; organisation: string }

/** The sentence for the person who chose it, or null where nothing speaks against it. */
export function findPasswordWeakness(password: string, known: KnownOfPerson): string | null {
  const letters = plain(password)
  if (/^[\p{White_Space}\p{C}]*$/u.test(password))
    return 'A password of blanks alone is easy to guess. Use words.'
  if (isRepeated([...password.toLowerCase()]) || isRepeated([...letters]))
    return 'This password repeats the same few characters. Use several different words.'
  if (isSequence(letters))
    return 'This password follows the alphabet, the numbers or the keyboard. Use several different words.'
  const found = guessable(known).find(({ word }) => letters.includes(word))
  return found ? `The password contains ${found.what}, which others can guess. Leave it out.` : null
}

/** Words of fewer letters are in many good passwords by chance. */
const shortestWord = 4

function guessable({ name, email, organisation }: KnownOfPerson): { word: string; what: string }[] {
  const local = email.replace(/@[^@]*$/, '')
  const words = [
    ...wordsIn(name).map((word) => ({ word, what: 'your name' })),
    ...wordsIn(local).map((word) => ({ word, what: 'part of your email address' })),
    ...wordsIn(organisation).map((word) => ({ word, what: 'the name of your organisation' })),
    { word: 'thingworthy', what: 'the name Thingworthy' },
  ]
  return words.filter(({ word }) => [...word].length >= shortestWord)
}

/** The whole, and each of its words. */
function wordsIn(text: string): string[] {
  return [text, ...text.split(separators)].map(plain)
}

const separators = /[^\p{L}\p{N}\p{M}]+/u

/** Letters and digits alone, small and without accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** One piece at least three times, such as lamplamplamp; the last may be cut short. */
function isRepeated(characters: readonly string[]): boolean {
  const longest = Math.floor(characters.length / 3)
  return Array.from({ length: longest }, (_, index) => index + 1).some((length) =>
    characters.every((each, index) => each === characters[index % length]),
  )
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '12345678901',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
]

/** Neighbours of one row all along, forwards or backwards, but for one leap, such as in abcdef123456. */
function isSequence(letters: string): boolean {
  if (letters.length < shortestWord) return false
  const pairs = Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2))
  const leaps = pairs.filter((pair) => !areNeighbours(pair))
  return leaps.length <= 1
}

function areNeighbours(pair: string): boolean {
  const backwards = [...pair].reverse().join('')
  return rows.some((row) => row.includes(pair) || row.includes(backwards))
}
