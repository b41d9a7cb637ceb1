import { describe, expect, test } from 'vitest'
import { countWords, readingGrade } from './readability'

describe('the reading grade', () => {
  test('is low for short words in short sentences', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 · 6 + 11.8 · 1 − 15.59 = −1.45
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45)
  })

  test('rises with long words', () => {
    // 13 words, 24 syllables: 0.39 · 13 + 11.8 · 24 / 13 − 15.59 = 11.26…
    const platypus = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'
    expect(readingGrade(platypus)).toBeCloseTo(11.26, 1)
  })

  test('rises when two sentences become one', () => {
    expect(readingGrade('The door is open and the light is on.')).toBeGreaterThan(
      readingGrade('The door is open. The light is on.'),
    )
  })

  test('is 0 for a text without words', () => {
    expect(readingGrade(' … 42!')).toBe(0)
  })
})

test('words are counted as a reader sees them', () => {
  expect(countWords('Does it need 2 keys – or one-time codes?')).toBe(8)
})
