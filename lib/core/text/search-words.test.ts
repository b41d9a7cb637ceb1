import { expect, test } from 'vitest'
import { searchWords } from './search-words'

test.each([
  ['Lamp 2', ['lamp', '2']],
  ['  lamp\tLAMP\u00a0Ｌａｍｐ ', ['lamp']],
  ['ﬁlter', ['filter']],
  ['', []],
  [' \u3000 ', []],
  ['\u0000 la\u0000mp', ['\ufffd', 'la\ufffdmp']],
  ["o'neil %_\\", ["o'neil", '%_\\']],
])('the words of "%s" are each looked for once, whatever their capitals or width', (typed, words) => {
  expect(searchWords(typed)).toEqual(words)
})

test('more than ten words, or more than sixty characters of one, change nothing', () => {
  const many = Array.from({ length: 30 }, (_, index) => `w${index}`)
  expect(searchWords(many.join(' '))).toEqual(many.slice(0, 10))
  expect(searchWords('🦊'.repeat(200))).toEqual(['🦊'.repeat(60)])
})
