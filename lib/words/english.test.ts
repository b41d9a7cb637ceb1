import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { english, rich } from './english'

const { t } = english

test('a message counts in words', () => {
  expect(t('saving.elsewhere.title', { count: 1 })).toBe('1 answer on another page has not been saved yet:')
  expect(t('saving.elsewhere.title', { count: 2000 })).toMatch(/^2,000 answers on other pages have/)
})

test('a part of a message becomes a link', () => {
  const link = (inside: unknown) => `[${String(inside)}]`
  expect(renderToStaticMarkup(rich('assessment.contradictions.resolve', { count: 2, link }))).toBe(
    '[Resolve or explain them] before you submit.',
  )
})

test('lists and dates are written as people in Britain write them', () => {
  expect(english.list(['a', 'b', 'c'])).toBe('a, b and c')
  expect(english.longDate('2026-11-09')).toBe('9 November 2026')
})

test('a missing key, a missing value and a value that a message does not take do not compile', () => {
  // @ts-expect-error: there is no such message
  expect(() => t('saving.elsewhere.name')).toThrow()
  // @ts-expect-error: a value is missing
  expect(() => t('saving.elsewhere.title')).toThrow()
  // @ts-expect-error: it takes no such value
  expect(t('saving.elsewhere.title', { count: 1, name: 'Ada' })).toContain('1 answer')
  // @ts-expect-error: with a tag in it, it is no plain text
  expect(() => t('assessment.contradictions.resolve', { count: 1 })).toThrow()
})
