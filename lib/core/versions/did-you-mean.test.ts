import { expect, test } from 'vitest'
import { didYouMean, didYouMeanVersion } from './did-you-mean'

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

test.each([
  ['small@1.0.1', 'small@1.0.0'],
  ['small@3.4.5', 'small@1.10.0'],
  ['smal@1.10.0', 'small@1.10.0'],
  ['small', 'small@1.10.0'],
  ['smalll', 'small@1.10.0'],
])('for %s, which does not exist, %s is suggested', (written, suggested) => {
  expect(didYouMeanVersion(written, ['small@1.0.0', 'small@1.10.0', 'small@1.9.0', 'large@1.0.1'])).toBe(
    `Did you mean ${suggested}? `,
  )
})

test('no version is suggested where no questionnaire has such an id', () => {
  expect(didYouMeanVersion('kitchen-sink@1.0.0', ['small@1.0.0'])).toBe('')
})
