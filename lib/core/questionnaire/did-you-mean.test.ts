import { expect, test } from 'vitest'
import { didYouMean } from './did-you-mean'

const known = ['default-passwords', 'update-signing', 'data-map']

test('a slip in an id is answered with the id that was probably meant', () => {
  for (const written of ['defualt-passwords', 'Default Passwords', 'default_passwords', 'default-password']) {
    expect(didYouMean(written, known)).toBe('Did you mean default-passwords? ')
  }
})

test('nothing is suggested where no id is close', () => {
  for (const written of ['', 'x', 'radio', 'x'.repeat(100_000)]) expect(didYouMean(written, known)).toBe('')
})

test('an id that exists is not suggested to itself', () => {
  expect(didYouMean('data-map', known)).toBe('')
})
