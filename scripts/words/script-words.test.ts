import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { t } from './script-words.js'

test('scripts write the same sentences as the rest of the server', () => {
  for (const seconds of [1, 2000])
    expect(t('form-problem.busy', { seconds })).toBe(english.t('form-problem.busy', { seconds }))
  expect(t('errors.title')).toBe(english.t('errors.title'))
})

test('a missing key, a missing value and a value that a message does not take do not compile', () => {
  // @ts-expect-error: there is no such message
  expect(t('errors.none')).toBe('errors.none')
  // @ts-expect-error: a value is missing
  expect(() => t('form-problem.busy')).toThrow()
  // @ts-expect-error: it takes no such value
  expect(t('errors.title', { seconds: 1 })).toBe(english.t('errors.title'))
})
