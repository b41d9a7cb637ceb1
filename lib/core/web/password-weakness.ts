// Why a password is easy to guess although it is long: nothing but blanks, one short piece over and over, a row
// of the alphabet or the keyboard, or a word that everybody connects with this person. Letters count the same
// whether capital or small, with or without accents, and blanks, hyphens and the like between them do not count.
// That many people have chosen the same one is asked elsewhere, because the list is long.

import type { Coded, KeysIn } from '../text/words/words'

export type PasswordWeakness = Coded<KeysIn<'form-problem.password'>>

/** What everybody may know of the person whose password it is. */
export type KnownOfPerson = { name: string; email: string; organisation: string }

/** The message for the person who chose it, or null where it is not easy to guess. */
export function findPasswordWeakness(password: string, known: KnownOfPerson): PasswordWeakness | null {
  const letters = plain(password)
  if (/^[\p{White_Space}\p{C}]*$/u.test(password)) return { code: 'form-problem.password.blanks', values: {} }
  if (isRepeated([...password.toLowerCase()]) || isRepeated([...letters]))
    return { code: 'form-problem.password.repeated', values: {} }
  if (isSequence(letters)) return { code: 'form-problem.password.sequence', values: {} }
  const found = guessable(known).find(({ word }) => letters.includes(word))
  return found ? { code: 'form-problem.password.contains', values: { what: found.what } } : null
}

/** Words of fewer letters are in many good passwords by chance. */
const shortestWord = 4

function guessable({ name, email, organisation }: KnownOfPerson): { word: string; what: string }[] {
  const local = email.replace(/@[^@]*$/, '')
  const words = [
    ...wordsIn(name).map((word) => ({ word, what: 'name' })),
    ...wordsIn(local).map((word) => ({ word, what: 'email' })),
    ...wordsIn(organisation).map((word) => ({ word, what: 'organisation' })),
    { word: 'thingworthy', what: 'thingworthy' },
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
