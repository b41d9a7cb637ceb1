import { expect, test } from 'vitest'
import { unmistakable } from './unmistakable'

test.each([
  '6-1',
  '16.10',
  '5.1-2A',
  '2.0',
  '1/2',
  '2024',
  '1E5',
  '10:30',
  '10 am',
  '50 %',
  '€ 5',
  '(1)',
  'Mar 1',
  '1. März 2026',
  '3-sept',
  '1 Jan 2026 10:30 am',
  'EUR 5',
  '٣٫٥',
])('a cell that a program may read as a number, date or time names what it is: %s', (words) => {
  expect(unmistakable('Release', words)).toBe(`Release ${words}`)
})

test.each(['Lamp', 'V3.1.3 (2024-09) of ETSI', 'Doorbell 2', 'Annex I, Part I', '', 'May', 'M C (1)'])(
  'a cell that can only be words stays as it is: %s',
  (words) => {
    expect(unmistakable('Release', words)).toBe(words)
  },
)

test.each(['+1', '-1', '=1', '@1', '\t=1', '＝1'])(
  'what begins like a formula is left alone: %s',
  (words) => {
    expect(unmistakable('Release', words)).toBe(words)
  },
)
