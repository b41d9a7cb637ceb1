import compile from 'icu-minify/compile'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { browserWords } from './browser-words'

const { t, rich } = browserWords({
  'saving.elsewhere.title': compile('{count, plural, one {# answer} other {# answers}}'),
  'assessment.contradictions.resolve': compile(
    '<link>Resolve {count, plural, one {it} other {<link>them</link>}}</link> first.',
  ),
})

test('a message counts in words', () => {
  expect([1, 2000].map((count) => t('saving.elsewhere.title', { count }))).toEqual([
    '1 answer',
    '2,000 answers',
  ])
})

test('a part of a message becomes an element, without a warning about keys', () => {
  const warning = vi.spyOn(console, 'error')
  const said = rich('assessment.contradictions.resolve', { count: 2, link: (inside) => <b>{inside}</b> })
  expect(renderToStaticMarkup(said)).toBe('<b>Resolve <b>them</b></b> first.')
  expect(warning).not.toHaveBeenCalled()
})

test('an area of messages offers plain ones to t and those with tags to rich alone', () => {
  // @ts-expect-error: with a tag in it, it is no plain text
  expect(() => t('assessment.contradictions.resolve', { count: 1 })).toThrow()
  // @ts-expect-error: it has no tags
  expect(rich('saving.elsewhere.title', { count: 1 })).toBe('1 answer')
})
