import { expect, test } from 'vitest'
import { fileSizeWords, sizeWords } from './size-words'

const kB = 1024

test('a size is rounded up, so that what is too long never reads like its limit', () => {
  expect([1, kB, kB + 1, 256 * kB, 256 * kB + 1].map(sizeWords)).toEqual([
    '1 kB',
    '1 kB',
    '2 kB',
    '256 kB',
    '257 kB',
  ])
  expect([kB * kB, 2 * kB * kB, 2 * kB * kB + 1].map(sizeWords)).toEqual(['1 MB', '2 MB', '2.1 MB'])
})

test('the size of a file is that which file managers show', () => {
  expect([1000, 999_999, 1_000_000, 8_000_000, 8_000_001].map(fileSizeWords)).toEqual([
    '1 kB',
    '1,000 kB',
    '1 MB',
    '8 MB',
    '8.1 MB',
  ])
})
