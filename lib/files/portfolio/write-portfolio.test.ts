import readSheet from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { PortfolioLine } from '../../core/products/portfolio/portfolio-line'
import { mostInXlsx } from '../../core/products/portfolio/portfolio-query'
import { portfolioHeadings } from './portfolio-cells'
import { portfolioCsv, portfolioXlsx } from './write-portfolio'

const lamp: PortfolioLine = {
  productId: '1',
  name: '=HYPERLINK("https://example.org";"Lamp")',
  maker: '@Lux',
  kind: 'Toy',
  submitted: {
    id: '2',
    release: '16.10',
    claimed: { level: 2, name: 'Basics' },
    evidenced: { level: 1, name: 'Start' },
    verified: null,
    at: '2026-06-12T08:00:00.000Z',
    questionnaire: 'IoT good practice',
    version: 'iot-good-practice 2.1.0',
    redLines: 0,
    stale: 3,
    review: 'with-reservations',
  },
  drafts: 1,
}
const kettle: PortfolioLine = {
  productId: '3',
  name: 'Kettle\n“日本”',
  maker: null,
  kind: null,
  submitted: null,
  drafts: null,
}

async function readBack(lines: readonly PortfolioLine[]) {
  const [sheet] = await readSheet(Buffer.from(await portfolioXlsx(lines)))
  return sheet?.data ?? []
}

test('an XLSX file is read back by another library with what was written, numbers as numbers', async () => {
  const [headings, first, second] = await readBack([lamp, kettle])
  expect(headings).toEqual(portfolioHeadings())
  expect(first).toEqual([
    `'=HYPERLINK("https://example.org";"Lamp")`,
    'Toy',
    "'@Lux",
    '16.10',
    '2026-06-12T08:00:00.000Z',
    'IoT good practice',
    'iot-good-practice 2.1.0',
    2,
    1,
    null,
    'Basics',
    0,
    3,
    'Confirmed with reservations',
    1,
  ])
  expect(second?.[0]).toBe('Kettle\n“日本”')
  expect(second?.slice(1).every((cell) => cell === null)).toBe(true)
})

test.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])(
  'a text that begins with %o is no formula in either file',
  async (sign) => {
    const line = { ...kettle, name: `${sign}1+1` }
    expect((await readBack([line]))[1]?.[0]).toMatch(/^'/)
    expect(portfolioCsv([line], { isFirst: false })).toMatch(/^"?'/)
  },
)

test('a CSV file begins with a byte order mark and its headings once, and no label can be read as a number', () => {
  const first = portfolioCsv([lamp], { isFirst: true })
  expect(first.startsWith('\uFEFFProduct,Kind of product,Maker,Release,')).toBe(true)
  expect(first).toContain(',Release 16.10,')
  expect(portfolioCsv([kettle], { isFirst: false })).toBe('"Kettle\n“日本”",,,,,,,,,,,,,,\r\n')
})

test('an XLSX file never holds more products than its limit', async () => {
  await expect(portfolioXlsx(Array(mostInXlsx + 1).fill(kettle))).rejects.toThrow(/too large/)
})
