import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, describe, expect, it } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { ReportView } from '../../components/report/report-view'
import { StandardView } from '../../components/standard/standard-view'
import { standardTable } from '../../lib/core/report/standards/standard-table'
import { writeStandardTable } from '../../lib/files/assessment/write-standard-table'
import { stopPdfProcess } from '../../lib/pdf/print'
import { renderPdf } from '../../lib/pdf/render/render-pdf'
import { renderReview } from '../../lib/pdf/render/render-review'
import { renderStandard } from '../../lib/pdf/render/render-standard'
import messages from '../../messages/en.json'
import { fullReport } from '../support/full-report'
import { reviewedLamp } from '../support/reviewed-lamp'
import { reviewedMonitor } from '../support/reviewed-monitor'
import { smallReport } from '../support/small-report'

/** What our own words about a product never say. Question and guidance texts are another matter. */
const banned =
  /\b(certified|certificate|compliant|complies|compliance|safe|ethical product|trust ?mark|seal of approval|guaranteed?|worthy of trust)\b/i

afterAll(() => stopPdfProcess())

describe('our own words about a product', () => {
  it('never call it certified, compliant, safe or anything like it, in any message', () => {
    expect(JSON.stringify(messages)).not.toMatch(banned)
  })

  it('nor on the page', () => {
    const report = smallReport({ facts: { login: 'yes' } })
    const page = renderToStaticMarkup(createElement(ReportView, { report }))
    expect(page.replace(/<[^>]*>/g, ' ')).not.toMatch(banned)
  })

  it('nor in the PDF', async () => {
    const text = await wordsOf(await renderPdf(fullReport()))
    expect(text).toContain('Self-assessed; nobody else has checked.')
    expect(text).not.toMatch(banned)
  })

  it('nor on the page of a standard, nor in its table and its PDF', async () => {
    const report = smallReport({ facts: { login: 'yes' } })
    const table = standardTable(report, 'standard', reportWords('en'))
    if (!table) throw new Error('the report does not show the standard')
    const view = { report, table, status: null, path: '/', filesPath: '/', hrefOf: () => '/' }
    const page = renderToStaticMarkup(createElement(StandardView, view)).replace(/<[^>]*>/g, ' ')
    const annex = await wordsOf(await renderStandard(report, table))
    for (const text of [page, annex, writeStandardTable(report, [table], reportWords('en'))]) {
      expect(text).toContain('Self-assessed; nobody else has checked.')
      expect(text).not.toMatch(banned)
    }
  })

  it('nor of a review, on the page and in both PDFs, which begin with who checked it', async () => {
    const lamp = reviewedLamp()
    const page = renderToStaticMarkup(createElement(ReportView, { report: lamp })).replace(/<[^>]*>/g, ' ')
    const pdfs = [await renderPdf(reviewedMonitor()), await renderReview(lamp, 'r1')]
    for (const text of [page, ...(await Promise.all(pdfs.map(wordsOf)))]) {
      expect(text.slice(0, 400).replace(/\s+/g, ' ')).toContain('who states to be outside')
      expect(text).not.toMatch(banned)
    }
  })

  it('say first on the page that nobody else has checked', () => {
    const words = renderToStaticMarkup(createElement(ReportView, { report: fullReport() }))
      .replace(/<[^>]*>/g, '\n')
      .trim()
    expect(words.startsWith('Self-assessed; nobody else has checked.')).toBe(true)
  })

  it('print what a person wrote as text, never as markup', () => {
    const hostile = '</script><img src=x onerror=alert(1)> =HYPERLINK("a") $x$ #read("/etc/passwd")'
    const report = fullReport()
    const html = renderToStaticMarkup(
      createElement(ReportView, { report: { ...report, product: { ...report.product, name: hostile } } }),
    )
    expect(html).not.toContain('<img')
    expect(html).toContain(
      '&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; =HYPERLINK(&quot;a&quot;) $x$ #read(&quot;/etc/passwd&quot;)',
    )
  })
})

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ')
}
