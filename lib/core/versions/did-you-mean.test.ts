import { expect, test } from 'vitest'
import { suggestId, suggestVersion } from './did-you-mean'

const known = ['default-passwords', 'update-signing', 'data-map']

test('a slip in an id is answered with the id that was probably meant', () => {
  for (const written of ['defualt-passwords', 'Default Passwords', 'default_passwords', 'default-password']) {
    expect(suggestId(written, known)).toEqual({ near: 'yes', suggestion: 'default-passwords' })
  }
})

test('nothing is suggested where no id is close', () => {
  for (const written of ['', 'x', 'radio', 'x'.repeat(100_000)])
    expect(suggestId(written, known)).toEqual({ near: 'no', suggestion: '' })
})

test('an id that exists is not suggested to itself', () => {
  expect(suggestId('data-map', known)).toEqual({ near: 'no', suggestion: '' })
})

test.each([
  ['small@1.0.1', 'small@1.0.0'],
  ['small@3.4.5', 'small@1.10.0'],
  ['smal@1.10.0', 'small@1.10.0'],
  ['small', 'small@1.10.0'],
  ['smalll', 'small@1.10.0'],
])('for %s, which does not exist, %s is suggested', (written, suggested) => {
  expect(suggestVersion(written, ['small@1.0.0', 'small@1.10.0', 'small@1.9.0', 'large@1.0.1'])).toEqual({
    near: 'yes',
    suggestion: suggested,
  })
})

test('no version is suggested where no questionnaire has such an id', () => {
  expect(suggestVersion('kitchen-sink@1.0.0', ['small@1.0.0'])).toEqual({ near: 'no', suggestion: '' })
})
