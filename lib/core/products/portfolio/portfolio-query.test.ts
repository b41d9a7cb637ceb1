import { expect, test } from 'vitest'
import { isFiltered, portfolioQueryText, portfolioSorts, readPortfolioQuery } from './portfolio-query'

test('an address that says nothing shows every product by name', () => {
  const query = readPortfolioQuery({})
  expect(query.by).toEqual({ sort: 'name', order: 'up' })
  expect(isFiltered(query.filter)).toBe(false)
  expect(portfolioQueryText(query)).toBe('')
})

test('a filter and an order are read back from the address they make', () => {
  const said = { find: 'Lamp é&=', level: '3', 'red-lines': 'crossed', stale: 'no', review: 'ended' }
  for (const sort of portfolioSorts) {
    const query = readPortfolioQuery({ ...said, sort, order: 'down' })
    const again = Object.fromEntries(new URLSearchParams(portfolioQueryText(query)))
    expect(readPortfolioQuery(again)).toEqual(query)
    expect(isFiltered(query.filter)).toBe(true)
  }
})

test.each([
  { level: '5' },
  { level: ['1', '2'] },
  { review: 'constructor' },
  { find: '   ' },
  { find: 'x'.repeat(201) },
  { 'red-lines': 'yes', stale: 'perhaps', sort: 'id; DROP', order: 'sideways' },
])('what cannot be read filters and sorts nothing: %o', (query) => {
  expect(readPortfolioQuery(query)).toEqual(readPortfolioQuery({}))
})
