import pg from 'pg'
import readSheet from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portfolioReviews } from '@/lib/core/products/portfolio/portfolio-line'
import { mostInXlsx, portfolioSorts, readPortfolioQuery } from '@/lib/core/products/portfolio/portfolio-query'
import type { PageRequest } from '@/lib/core/text/list-page'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import type { Member } from '@/lib/server/identity/person'
import {
  downloadPortfolioCsv,
  downloadPortfolioXlsx,
} from '@/lib/server/products/portfolio/download-portfolio'
import { lookedThroughAtOnce } from '@/lib/server/products/portfolio/portfolio-rows'
import { readPortfolio } from '@/lib/server/products/portfolio/read-portfolio'
import { database } from '@/lib/server/world/database'
import { addProducts } from '../../support/add-rows'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { askedReview, submittedLamp } from '../../support/reviews'

// The portfolio: a line for each product, found, sorted and downloaded by what its last submission says.

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
beforeAll(() => owner.connect())
afterAll(async () => {
  stopPdfProcess()
  await owner.end()
  await database().$disconnect()
})

const all = readPortfolioQuery({})

describe('a line', () => {
  test('says what the last submission says, and what has happened since', async () => {
    const { ada, vera, noor } = await team()
    const lamp = await submittedLamp(ada)
    const [before] = (await readPortfolio(ada, all)).items
    expect(before).toMatchObject({ productId: lamp.productId, drafts: 0 })
    expect(before?.submitted).toMatchObject({
      id: lamp.submissionId,
      redLines: 0,
      review: null,
      verified: null,
    })
    expect(before?.submitted?.version).toMatch(/^iot-good-practice \d/)
    await openDraft(ada, lamp.assessmentId)
    await askedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
    const [after] = (await readPortfolio(ada, all)).items
    expect(after).toMatchObject({ drafts: 1, submitted: { id: lamp.submissionId, review: 'asked' } })
    expect((await readPortfolio(vera, all)).items[0]).toEqual({ ...after, drafts: null })
  })

  test('is gone with its product, and back with it; a deleted release leaves nothing submitted', async () => {
    const { ada } = await team()
    const lamp = await submittedLamp(ada)
    const where = { id: lamp.productId }
    await ownerDatabase().product.update({ where, data: { removedAt: new Date() } })
    expect((await readPortfolio(ada, all)).items).toEqual([])
    await ownerDatabase().product.update({ where, data: { removedAt: null } })
    expect((await readPortfolio(ada, all)).items[0]?.submitted?.id).toBe(lamp.submissionId)
    await ownerDatabase().release.update({ where: { id: lamp.releaseId }, data: { removedAt: new Date() } })
    expect((await readPortfolio(ada, all)).items[0]?.submitted).toBeNull()
  })

  test('counts the evidence that has expired by today', async () => {
    const { ada } = await team()
    const { submissionId } = await submittedLamp(ada)
    await owner.query(
      `UPDATE portfolio_line SET expiries = '{2001-01-01,2001-01-02,2099-01-01}', first_expiry = '2001-01-01' WHERE submission_id = $1`,
      [submissionId],
    )
    expect((await readPortfolio(ada, readPortfolioQuery({ stale: 'yes' }))).items[0]?.submitted?.stale).toBe(
      2,
    )
    expect((await readPortfolio(ada, readPortfolioQuery({ stale: 'no' }))).items).toEqual([])
  })

  test('cannot be written by the application', async () => {
    await expect(database().$executeRaw`UPDATE portfolio_line SET claimed = 4`).rejects.toThrow(/permission/)
    await expect(database().$executeRaw`DELETE FROM portfolio_line`).rejects.toThrow(/permission/)
  })
})

describe('the portfolio', () => {
  test.each(portfolioSorts)(
    'by %s has every product once in both directions, page after page and back',
    async (sort) => {
      const { ada } = await team()
      const ids = await various(ada, 123)
      for (const order of ['up', 'down'] as const) {
        const query = readPortfolioQuery({ sort, order })
        const pages = await walk(ada, query, 'later', null)
        expect(pages.flat().toSorted()).toEqual(ids.toSorted())
        expect(pages.flat()).toEqual(await inOrder(ada, sort, order))
        const back = await walk(ada, query, 'earlier', { after: pages[1]?.at(-1) ?? '' })
        expect(back.toReversed()).toEqual(pages)
      }
    },
  )

  test('sorts names and releases as people do', async () => {
    const { ada } = await team()
    await addProducts(ada, ['Lamp 10', 'lamp 9', 'Äpfel', 'Zange', 'apfel 2'])
    const names = (await readPortfolio(ada, all)).items.map(({ name }) => name)
    expect(names).toEqual(
      ['apfel 2', 'Äpfel', 'lamp 9', 'Lamp 10', 'Zange'].toSorted(
        new Intl.Collator('en', { numeric: true }).compare,
      ),
    )
  })

  test('shows what a filter leaves, and nothing else', async () => {
    const { ada } = await team()
    await various(ada, 60)
    const lines = (await downloaded(ada, {})).slice(1)
    const count = async (query: Record<string, string>) => (await downloaded(ada, query)).length - 1
    expect(await count({ level: '2' })).toBe(lines.filter((line) => line[7] === '2').length)
    expect(await count({ level: 'none' })).toBe(lines.filter((line) => line[7] === '').length)
    expect(await count({ 'red-lines': 'crossed' })).toBe(lines.filter((line) => Number(line[11]) > 0).length)
    expect(await count({ stale: 'yes' })).toBe(lines.filter((line) => Number(line[12]) > 0).length)
    expect(await count({ review: 'running' })).toBe(
      lines.filter((line) => ['Asked for', 'Being reviewed'].includes(line[13] ?? '')).length,
    )
    expect(await count({ find: 'LAMP 7' })).toBe(lines.filter(([name]) => name?.includes('7')).length)
    expect(await count({ level: '2', 'red-lines': 'crossed', find: 'lamp' })).toBe(
      lines.filter((line) => line[7] === '2' && Number(line[11]) > 0).length,
    )
  })

  test('looks through a part of a long list for a page, and goes on behind it', async () => {
    const { ada } = await team()
    const ids = await various(ada, lookedThroughAtOnce + 20)
    const [first, last] = [ids[0] ?? '', ids.at(-1) ?? '']
    await owner.query(
      'UPDATE portfolio_line SET red_lines = CASE WHEN product_id = ANY($1) THEN 7 ELSE 0 END WHERE product_id = ANY($2)',
      [[first, last], ids],
    )
    const query = readPortfolioQuery({ 'red-lines': 'crossed' })
    const page = await readPortfolio(ada, query)
    expect(page.items.map(({ productId }) => productId)).toEqual([first])
    expect(page).toMatchObject({ isPart: true, earlier: null })
    const next = await readPortfolio(ada, query, { after: page.later ?? '' })
    expect(next.items.map(({ productId }) => productId)).toEqual([last])
    expect(next).toMatchObject({ isPart: false, later: null })
    expect((await walk(ada, query, 'earlier', { before: last })).flat()).toEqual([first])
    expect(await downloaded(ada, { 'red-lines': 'crossed' })).toHaveLength(3)
  })

  test('of a viewer says nothing of drafts, not even by its order', async () => {
    const { ada, vera } = await team()
    const ids = await various(ada, 10)
    const byDrafts = readPortfolioQuery({ sort: 'drafts', order: 'down' })
    const shown = (await readPortfolio(vera, byDrafts)).items
    expect(shown.map(({ productId }) => productId)).toEqual(ids)
    expect(shown.every(({ drafts }) => drafts === null)).toBe(true)
    expect((await downloadedBy(vera, byDrafts)).every((line, index) => index === 0 || line[14] === '')).toBe(
      true,
    )
  })

  test('is one organisation’s alone, and empty for somebody who is no member', async () => {
    const [{ ada }, other] = [await team(), await team()]
    await various(ada, 5)
    expect((await readPortfolio(other.ada, all)).items).toEqual([])
    const stranger = { ...other.ada, organisation: ada.organisation }
    expect((await readPortfolio(stranger, all)).items).toEqual([])
    expect(await downloadPortfolioCsv(stranger, all)).toBeNull()
    expect(await downloadPortfolioXlsx(stranger, all)).toBeNull()
  })
})

describe('the files', () => {
  test('hold every page of what is shown, in its order, the same in both', async () => {
    const { ada } = await team()
    await various(ada, 130)
    const query = readPortfolioQuery({ sort: 'claimed', order: 'down', level: '3' })
    const csv = await downloadedBy(ada, query)
    const file = await downloadPortfolioXlsx(ada, query)
    const [sheet] = await readSheet(Buffer.from(file instanceof Uint8Array ? file : []))
    expect(sheet?.data.map((row) => String(row[0]))).toEqual(csv.map(([name]) => name))
    expect(csv.length).toBeGreaterThan(20)
  })

  test('an XLSX file of more products than it may hold is refused, and the CSV file holds them', async () => {
    const { ada } = await team()
    await various(ada, mostInXlsx + 1)
    expect(await downloadPortfolioXlsx(ada, all)).toBe('too-many')
    expect(await downloaded(ada, {})).toHaveLength(mostInXlsx + 2)
  })
})

async function team() {
  const organisation = await createOrganisation('Lantern Works')
  return {
    ada: await createPerson('Ada', 'owner', organisation),
    vera: await createPerson('Vera', 'viewer', organisation),
    noor: await createPerson('Noor', 'auditor', organisation),
  }
}

/** Products in the order of their names, with lines that say all kinds of things; nothing behind the lines is real. */
async function various(ada: Member, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let from = 0; from < count; from += 2000) {
    const numbers = Array.from({ length: Math.min(2000, count - from) }, (_, i) => from + i)
    ids.push(
      ...(await addProducts(
        ada,
        numbers.map((i) => `Lamp ${String(i).padStart(6, '0')}`),
      )),
    )
  }
  const numbered = 'FROM unnest($1::uuid[]) WITH ORDINALITY made(id, n) WHERE l.product_id = made.id'
  await owner.query(
    `UPDATE portfolio_line l SET maker = 'Lux ' || (n % 7), kind = CASE n % 3 WHEN 0 THEN 'toy' ELSE '' END,
       drafts = n % 3 ${numbered}`,
    [ids],
  )
  await owner.query(
    `UPDATE portfolio_line l SET submission_id = l.product_id, release = n % 11 || '.0', claimed = n % 6 - 1,
       evidenced = n % 4 - 1, verified = n % 5 - 1, level_names = '{A,B,C,D,E}',
       submitted_at = timestamptz '2026-01-01 00:00Z' + (n % 13) * interval '1 day',
       version = 'iot-good-practice 2.' || n % 12 || '.0', red_lines = n % 4,
       expiries = CASE n % 3 WHEN 0 THEN '{2001-01-01}'::text[] ELSE '{}' END,
       first_expiry = CASE n % 3 WHEN 0 THEN '2001-01-01' ELSE '9999-12-31' END,
       review = ($2::text[])[n % 11 + 1], review_place = n % 11 ${numbered} AND n % 6 <> 0`,
    [ids, ['', ...portfolioReviews]],
  )
  return ids
}

const columns: Record<string, string> = {
  submitted: 'submitted_at',
  'red-lines': 'red_lines',
  stale: 'first_expiry',
  review: 'review_place',
}

async function inOrder(ada: Member, sort: string, order: 'up' | 'down'): Promise<string[]> {
  const column = columns[sort] ?? sort
  const way = order === 'up' ? 'ASC' : 'DESC'
  const { rows } = await owner.query(
    `SELECT product_id AS id FROM portfolio_line WHERE organisation_id = $1 ORDER BY ${column} ${way}, name ${way}, product_id ${way}`,
    [ada.organisation.id],
  )
  return rows.map(({ id }) => String(id))
}

type Query = ReturnType<typeof readPortfolioQuery>

async function walk(
  ada: Member,
  query: Query,
  way: 'earlier' | 'later',
  from: PageRequest,
): Promise<string[][]> {
  const pages: string[][] = []
  for (let request: PageRequest | undefined = from; request !== undefined; ) {
    const page = await readPortfolio(ada, query, request)
    pages.push(page.items.map(({ productId }) => productId))
    const next = page[way]
    request = next === null ? undefined : way === 'later' ? { after: next } : { before: next }
  }
  return pages
}

const downloaded = (ada: Member, query: Record<string, string>) =>
  downloadedBy(ada, readPortfolioQuery(query))

async function downloadedBy(person: Member, query: Query): Promise<string[][]> {
  const stream = await downloadPortfolioCsv(person, query)
  const text = await new Response(stream).text()
  return text
    .replace('\uFEFF', '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => line.split(','))
}
