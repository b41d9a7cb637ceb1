import { describe, expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { findPasswordWeakness } from './password-weakness'

const known = { name: 'Ada Quist', email: 'ada.beck+x7@example.org', organisation: 'Lantern Works' }

describe('a password is refused that', () => {
  test.each([
    ['is nothing but blanks', ' '.repeat(12), /blanks/],
    ['is nothing but blanks of other kinds', '\u00a0\u2003\t '.repeat(4), /blanks/],
    ['is nothing anybody can see', '\u200b'.repeat(12), /blanks/],
    ['repeats one character', 'aaaaaaaaaaaa', /same few/],
    ['repeats one character, capital or small', 'aAaAaAaAaAaA', /same few/],
    ['repeats one sign', '!!!!!!!!!!!!', /same few/],
    ['repeats one digit with hyphens', '1111-1111-1111', /same few/],
    ['repeats two characters', 'abababababab', /same few/],
    ['repeats a word', 'lamplamplamp', /same few/],
    ['repeats a word and breaks off', 'lampLAMPlampLa', /same few/],
    ['counts', '123456789012', /keyboard/],
    ['counts down', '987654321098', /keyboard/],
    ['follows the alphabet', 'abcdefghijklm', /keyboard/],
    ['follows the alphabet, then counts', 'abcdef123456', /keyboard/],
    ['follows the keyboard', 'Qwertyuiop As', /keyboard/],
    ['contains the name', 'my ada quist lamp', /your name/],
    ['contains a part of the name', 'nobody but QUIST here', /your name/],
    ['contains the name with separators', 'q.u-i_s t of the lamps', /your name/],
    ['contains the name with accents', 'Qüìst of the lamps', /your name/],
    ['contains the local part of the address', 'hello ada.beck+x7', /email address/],
    ['contains a part of it', 'beckons nobody', /email address/],
    ['contains the organisation', 'the lantern-works door', /organisation/],
    ['contains a word of it', 'my lantern shines', /organisation/],
    ['contains the name of this product', 'Thing-Worthy 2026', /Thingworthy/],
  ])('%s', (_, password, why) => {
    const weakness = findPasswordWeakness(password, known)
    expect(weakness && english.sentence(weakness)).toMatch(why)
  })
})

describe('a password is accepted that', () => {
  test.each([
    ['has several words', 'seven grey kettles sing'],
    ['contains a short name by chance', 'the adamant garden path'],
    ['has a few neighbours of the alphabet', 'a first hint, no more'],
    ['repeats a word once', 'kettle and kettle'],
    ['is of another script', 'семь серых чайников'],
  ])('%s', (_, password) => {
    expect(findPasswordWeakness(password, known)).toBeNull()
  })

  test('contains nothing of a person of whom nothing is known', () => {
    const nobody = { name: '', email: '', organisation: '' }
    expect(findPasswordWeakness('my ada quist lamp', nobody)).toBeNull()
  })
})
