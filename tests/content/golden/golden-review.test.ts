// What a report with a review says in every format, compared whole, as golden-reports.test.ts does for reports without one.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, expect, test } from 'vitest'
import { ReportView } from '@/components/report/report-view'
import { stopPdfProcess } from '@/lib/pdf/print'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { renderReview } from '@/lib/pdf/render/render-review'
import { pageWords } from '@/tests/support/page-words'
import { openPdf, pageTexts } from '@/tests/support/read-pdf'
import { reviewedMonitor } from '@/tests/support/reviewed-monitor'

const report = reviewedMonitor()

afterAll(() => stopPdfProcess())

test('the review of the baby monitor as JSON', async () => {
  await expect(`${JSON.stringify(report.review, null, 1)}\n`).toMatchFileSnapshot(
    'baby-monitor-reviewed.review.json',
  )
})

test('the reviewed report of the baby monitor as a page', async () => {
  const html = renderToStaticMarkup(createElement(ReportView, { report }))
  await expect(pageWords(html)).toMatchFileSnapshot('baby-monitor-reviewed.page.txt')
})

test('the summary of the reviewed report as a PDF', async () => {
  await expect(await wordsOf(await renderPdf(report))).toMatchFileSnapshot('baby-monitor-reviewed.pdf.txt')
})

test('the auditor’s full report as a PDF', async () => {
  const bytes = await renderReview(report, report.review?.current ?? '')
  await expect(await wordsOf(bytes)).toMatchFileSnapshot('baby-monitor-reviewed.full.pdf.txt')
})

async function wordsOf(bytes: Uint8Array): Promise<string> {
  return `${(await pageTexts(await openPdf(bytes))).join('\n\n')}\n`
}
