import { describe, expect, test } from 'vitest'
import { refusalsOf } from '@/tests/support/refusals-of'
import { isVisible, showHidden } from './hidden-characters'
import { nameKey } from './name-key'
import { storedText, storedTexts } from './stored-text'
import { nameSchema, wordsSchema } from './words-schema'

const wordsOf = (text: string) => wordsSchema.parse(text)

describe('what is kept of the texts that people write', () => {
  test.each([
    ['a byte order mark', 'Baby X\ufeff Y', 'Baby X Y'],
    ['a soft hyphen', 'Ba\u00adby', 'Baby'],
    ['a word joiner and invisible operators', 'a\u2060b\u2061\u2062\u2063\u2064c', 'abc'],
    ['annotation marks', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
    ['deprecated format characters', 'a\u206ab\u206fc', 'abc'],
    ['tags that spell a hidden text', 'a\u{e0068}\u{e0069}b', 'ab'],
    ['a zero width space in Latin words', 'a\u200bb', 'ab'],
    ['joiners after Latin letters', 'a\u200c\u200db', 'ab'],
    ['a joiner that has lost its letter', 'a\ufeff\u200d\ufeffb', 'ab'],
  ])('%s is removed', (_, written, kept) => expect(wordsOf(written)).toBe(kept))

  test.each([
    ['a carriage return', 'a\r\nb\rc', 'a\nb\nc'],
    ['a vertical tab, as Word writes a soft break', 'a\vb', 'a\nb'],
    ['a form feed', 'a\fb', 'a\nb'],
    ['a next line', 'a\u0085b', 'a\nb'],
    ['a line or paragraph separator', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['a tab', 'a\tb', 'a b'],
  ])('%s becomes a line end or a blank', (_, written, kept) => expect(wordsOf(written)).toBe(kept))

  test.each([
    'می‌خواهم',
    'क्‍ष',
    'ไทย\u200bไทย',
    '👩‍👩‍👧',
    '❤️',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'שלום\u200f!',
    '葛\u{e0100}城',
    '10\u00a0kg',
  ])('characters that shape %s stay', (written) => expect(wordsOf(written)).toBe(written))

  test('a name has one line', () => {
    expect(nameSchema('form-problem.name.product').parse('Baby\n monitor')).toBe('Baby monitor')
  })
})

describe('what is refused', () => {
  test.each([
    ['an escape sequence', '\u001b[2J', 'a control character (U+001B, character 1)'],
    ['a bell', 'Cam\u0007', 'a control character (U+0007, character 4)'],
    ['a zero byte', 'X\0Y', 'a control character (U+0000, character 2)'],
    ['a delete', 'a\u007f', 'U+007F'],
    ['a control sequence introducer of one byte', 'a\u009b31m', 'U+009B'],
    ['an override', 'Lamp \u202e', 'one that changes the direction of the text (U+202E, character 6)'],
    ['an embedding', '\u202aC:', 'U+202A'],
    ['an isolate', 'Good \u2067Works', 'U+2067'],
    ['half a character', 'a\ud800b', 'half a character (U+D800'],
    ['a code that is no character', 'a\uffff', 'U+FFFF'],
  ])('%s is refused and named', (_, text, words) => {
    expect(refusalsOf(wordsSchema, text)).toEqual([expect.stringContaining(words)])
  })

  test.each([
    '',
    '  ',
    '\u200b',
    '\ufeff',
    '\u00a0',
    '\u3164',
    '\u2800',
    '\u0301',
    '\u200e\u200f',
    '\u{e0041}',
  ])('a name of which nothing can be seen (%j) is no name', (name) => {
    const schema = nameSchema('form-problem.name.product')
    expect(refusalsOf(schema, name)).toEqual(['Give the product a name'])
  })
})

describe('texts stored by an earlier release', () => {
  test('are read as they would be accepted today, with a mark for what would be refused', () => {
    expect(storedText('Baby X\ufeff Y')).toBe('Baby X Y')
    expect(storedText('Lamp \u202e')).toBe('Lamp \ufffd')
    expect(storedText('\u001b[2JCam')).toBe('\ufffd[2JCam')
    expect(storedText('\ufeff')).toBe('')
    expect(storedText('\u3164')).toBe('\ufffd')
    expect(storedTexts({ a: ['x\ufeff', 1, null, true] })).toEqual({ a: ['x', 1, null, true] })
  })

  test('are accepted as they are read', () => {
    for (const text of ['a\u202eb', '\u0007', '\ud800', 'a\uffff', '\u3164']) {
      expect(nameSchema('form-problem.name.product').safeParse(storedText(text)).success).toBe(true)
    }
  })
})

describe('names that look alike', () => {
  test.each([
    ['Baby\u200bMonitor', 'BabyMonitor'],
    ['Baby\u200dMonitor', 'BabyMonitor'],
    ['Baby\u00a0Monitor', 'Baby Monitor'],
    ['Baby   Monitor ', 'Baby Monitor'],
    ['\uff22\uff41\uff42\uff59', 'Baby'],
    ['１．０', '1.0'],
    ['ﬁt', 'fit'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['Lamp\ufe0f', 'Lamp'],
    ['Lamp\u200e', 'Lamp'],
  ])('%j and %j have the same key', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

  test('capital letters, accents and marks tell names apart', () => {
    expect(new Set(['Lamp', 'lamp', 'Lämp', 'Lamp 2', 'Lamp-2'].map(nameKey)).size).toBe(5)
  })
})

test('hidden characters are shown as escapes that mean the same in JSON', () => {
  const text = '\u001b]0;owned\u0007 \u009b \u202e \ufeff \u{e0041} \ud800 \r'
  expect(showHidden(text)).toBe(
    '\\u001b]0;owned\\u0007 \\u009b \\u202e \\ufeff \\udb40\\udc41 \\ud800 \\u000d',
  )
  expect(JSON.parse(showHidden(JSON.stringify(text)))).toBe(text)
  expect(showHidden('سلام, a\tb\n葛 می‌خواهم 👩‍👧')).toBe('سلام, a\tb\n葛 می‌خواهم 👩‍👧')
})

test('blanks, fillers and lone marks cannot be seen', () => {
  expect(isVisible(' \u3164\u2800\u0301')).toBe(false)
  expect(isVisible('.')).toBe(true)
})
