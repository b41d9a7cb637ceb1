import { afterAll, expect, test } from 'vitest'
import { openPdf, pageTexts, roles } from '@/tests/support/read-pdf'
import { smallFirstLook } from '@/tests/support/small-first-look'
import { stopPdfProcess } from '../print'
import { renderFirstLook } from './render-first-look'

afterAll(() => stopPdfProcess())

test('a first look is one page, tagged, titled, and says that it is a draft', async () => {
  const pdf = await openPdf(await renderFirstLook(smallFirstLook()))
  const [page = '', ...more] = await pageTexts(pdf)
  expect(more).toEqual([])
  expect(page).toContain('Draft, not submitted')
  expect(page).toContain('This is no report')
  const { metadata } = await pdf.getMetadata()
  expect(metadata.getRaw()).toMatch(/pdfuaid:part>1</)
  expect((await roles(pdf)).filter((role) => role === 'H1')).toHaveLength(1)
})

test('it has every count, every step and every range that the page has', async () => {
  const order = smallFirstLook()
  const text = (await pageTexts(await openPdf(await renderFirstLook(order)))).join(' ').replace(/\s+/g, '')
  const { counts, steps, sections, range, state } = order.look
  const said = [
    state,
    range,
    ...counts.flatMap(({ number, words }) => [String(number), words]),
    ...steps.flatMap(({ does, about, brings }) => [does, about, brings]),
    ...sections.flatMap(({ title, range: own }) => [title, own]),
  ]
  expect(said.filter((words) => !text.includes(words.replace(/\s+/g, '')))).toEqual([])
})

test('the worst first look, all red lines crossed, still fits one page', async () => {
  const pages = await pageTexts(await openPdf(await renderFirstLook(smallFirstLook([0], 'W'.repeat(95)))))
  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatch(/and \d+ more/)
})

test('the same first look gives the same bytes', async () => {
  const [one, other] = [await renderFirstLook(smallFirstLook()), await renderFirstLook(smallFirstLook())]
  expect(Buffer.from(one).equals(other)).toBe(true)
})
