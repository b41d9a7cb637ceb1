import { afterAll, describe, expect, it } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { babyMonitorReport } from '../../tests/support/baby-monitor-report'
import { fullReport } from '../../tests/support/full-report'
import { openPdf, type Pdf, pageTexts, roles } from '../../tests/support/read-pdf'
import { reviewedMonitor } from '../../tests/support/reviewed-monitor'
import { saidInReport } from '../../tests/support/said-in-report'
import { smallQuestionnaire } from '../../tests/support/small-questionnaire'
import { sharedReport } from '../core/report/readers/shared-report'
import { standardTable } from '../core/report/standards/standard-table'
import { stopPdfProcess } from './print'
import { renderBlank } from './render/render-blank'
import { renderPdf } from './render/render-pdf'
import { renderReview } from './render/render-review'
import { renderStandard } from './render/render-standard'

afterAll(() => stopPdfProcess())

const report = fullReport()
const reviewed = reviewedMonitor()
const drafted = babyMonitorReport()
const table = standardTable(drafted, 'etsi-en-303-645-v3', reportWords('en'))
if (!table) throw new Error('The report does not show the standard.')

const documents = [
  ['summary', () => renderPdf(report)],
  ['annex', () => renderStandard(drafted, table)],
  ['summary with a review', () => renderPdf(reviewed)],
  ['full report of a review', () => renderReview(reviewed, reviewed.review?.current ?? '')],
  ['blank questionnaire', () => renderBlank(smallQuestionnaire())],
] as const

describe.each(documents)('the %s', (_, render) => {
  it('marks every paragraph as P and nothing as a loose run of text', async () => {
    const all = await roles(await openPdf(await render()))
    expect(all.filter((role) => role === 'P').length).toBeGreaterThan(5)
    expect(all).not.toContain('Span')
    expect(all).not.toContain('NonStruct')
  })

  it('makes the first cell of each row the header of its row, named by the other cells', async () => {
    const elements = structureOf(await render())
    const rows = elements.filter(({ text }) => /\/S \/TR\b/.test(text))
    expect(rows.length).toBeGreaterThan(3)
    const cells = new Map(elements.map((element) => [element.number, element.text]))
    for (const { text } of rows) {
      const [first = '', ...others] = kidsOf(text).map((kid) => cells.get(kid) ?? '')
      expect(first).toMatch(/\/S \/TH\b[\s\S]*\/Scope \/(Row|Column)/)
      const [, id] = /\/ID \((R\d+)\)/.exec(first) ?? []
      if (id) for (const cell of others) expect(cell).toContain(`/Headers [(${id})`)
    }
  })
})

describe('the summary', () => {
  it('says who claims it and what was looked at in two tables', async () => {
    const tables = structureOf(await renderPdf(report)).filter(({ text }) => /\/S \/Table\b/.test(text))
    // Sections, claims, scope, find out, actions, withheld, laws, standards.
    expect(tables).toHaveLength(8)
  })

  it('names the level that is reached, and those that are possible, in the words of the scale', async () => {
    const couldBe = { level: 2, name: 'Partly' }
    const overall = report.overall.assessed ? { ...report.overall, couldBe } : report.overall
    const [first = '', second = ''] = await pageTexts(await openPdf(await renderPdf({ ...report, overall })))
    expect(first).toMatch(/Level 1 · Some\s*of 0 to 4, by the maker’s account,\s*could be 2 · Partly/)
    expect(second).toMatch(/1 · Some\s*from 25 points · reached/)
    expect(second).toMatch(/2 · Partly\s*from 50 points · could be/)
    expect(second.match(/reached/g)).toHaveLength(1)
  })

  it('leads to the contact and to the report by links', async () => {
    const links = await linksOf(await openPdf(await renderPdf(report)))
    expect(links).toEqual(['mailto:security@lullaby.example', report.submission?.address])
  })

  it('leads readers of a share link to its address, which it also draws, and to no other', async () => {
    const address = 'https://example.org/shared/abc'
    const pdf = await openPdf(await renderPdf(sharedReport(report, address, reportWords('en'))))
    expect(await linksOf(pdf)).toEqual(['mailto:security@lullaby.example', address])
    expect(await roles(pdf)).toContain('Figure')
  })
})

describe('the annex', () => {
  it('leads to the text of the standard and to the report by links', async () => {
    const { submission } = report
    const links = await linksOf(await openPdf(await renderStandard({ ...drafted, submission }, table)))
    expect(links).toEqual([submission?.address, table.url])
  })

  it('has a bookmark for each group of provisions, in the order of the standard', async () => {
    const outline = await (await openPdf(await renderStandard(drafted, table))).getOutline()
    const under = outline.flatMap(({ items }) => items).flatMap(({ items }) => items)
    expect(under.map(({ title }) => title)).toEqual([...new Set(table.rows.map(({ group }) => group))])
  })

  it('repeats the provision on each page that a long answer reaches', async () => {
    const long = saidInReport('lamp '.repeat(3000), drafted)
    const all = standardTable(long, 'etsi-en-303-645-v3', reportWords('en'))?.rows ?? []
    const rows = all.filter(({ basis }) => basis.some(({ answer }) => answer?.note)).slice(0, 1)
    const [row] = rows
    const pages = await pageTexts(await openPdf(await renderStandard(drafted, { ...table, rows })))
    const reached = pages.filter((page) => page.includes('lamp lamp lamp'))
    expect(reached.length).toBeGreaterThan(1)
    for (const page of reached) expect(page).toContain(`${row?.id} ${row?.title}`.slice(0, 30))
  })
})

async function linksOf(pdf: Pdf): Promise<unknown[]> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const all = await Promise.all(pages.map((page) => page.getAnnotations()))
  const urls = all.flat().flatMap(({ url }: { url?: unknown }) => url ?? [])
  return [...new Set(urls)]
}

/** The structure elements as they are written in the file, by the number of their object. */
function structureOf(bytes: Uint8Array): { number: number; text: string }[] {
  const all = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/(?<=\n)(\d+) 0 obj\n(<<\n {2}\/Type \/StructElem\n[\s\S]*?)\nendobj/g)
  return [...all].map(([, number, text = '']) => ({ number: Number(number), text }))
}

function kidsOf(text: string): number[] {
  const [, kids = ''] = /\/K \[([^\]]*)\]/.exec(text) ?? []
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}
