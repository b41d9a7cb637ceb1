// What a report with a review says in every format, compared whole, as golden-reports.test.ts does for reports without one.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReportView } from '@/components/report/report-view'
import { pageWords } from '@/tests/support/page-words'
import { reviewedMonitor } from '@/tests/support/reviewed-monitor'

const report = reviewedMonitor()

test('the review of the baby monitor as JSON', async () => {
  await expect(`${JSON.stringify(report.review, null, 1)}\n`).toMatchFileSnapshot(
    'baby-monitor-reviewed.review.json',
  )
})

test('the reviewed report of the baby monitor as a page', async () => {
  const html = renderToStaticMarkup(createElement(ReportView, { report }))
  await expect(pageWords(html)).toMatchFileSnapshot('baby-monitor-reviewed.page.txt')
})
