import { expect, test } from 'vitest'
import { startOf } from './cut'

test('a text of 300 characters is printed whole', () => {
  const text = 'a'.repeat(300)
  expect(startOf(text)).toBe(text)
})

test('of a longer text the words that fit are printed, with a reference to the whole', () => {
  const text = `${'word '.repeat(59)}a-very-long-word and more`
  expect(startOf(text)).toBe(`${'word '.repeat(59).trim()} … (the whole is in the full report)`)
})

test('a character of two units is never cut in two, and a text without spaces is cut all the same', () => {
  expect(startOf('🔒'.repeat(301))).toBe(`${'🔒'.repeat(300)} … (the whole is in the full report)`)
})
