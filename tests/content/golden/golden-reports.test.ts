// What the fictional examples say in every format, compared whole. A change of a message, a rule or a template
// shows here; npm run golden writes the files again, and the difference is reviewed like any other.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, describe, expect, test } from 'vitest'
import { loadAssessment } from '@/cli/load-assessment'
import { scoreLoaded } from '@/cli/score'
import { showScore } from '@/cli/show-score'
import { showStandards } from '@/cli/show-standards'
import { ReportView } from '@/components/report/report-view'
import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import { buildReport } from '@/lib/core/report/build-report'
import { stopPdfProcess } from '@/lib/pdf/print'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { reportWords } from '@/lib/words/report-words'
import { pageWords } from '@/tests/support/page-words'
import { openPdf, pageTexts } from '@/tests/support/read-pdf'

const examples = [
  ['baby-monitor-1', 'questionnaires/iot-good-practice/example/release-1.yaml'],
  ['baby-monitor-2', 'questionnaires/iot-good-practice/example/release-2.yaml'],
  ['housing-company', 'questionnaires/iot-deployment/example/housing-company.yaml'],
] as const
const date = '2026-11-20'

afterAll(() => stopPdfProcess())

describe.each(examples)('the report of %s', (name, file) => {
  const loaded = loadAssessment(file, 'questionnaires')
  if (!loaded) throw new Error(`${file} cannot be read`)
  const { file: assessed, published: _, ...said } = loaded
  const words = reportWords(said.questionnaire.language)
  const report = buildReport({ ...said, product: assessedRelease(assessed), date, submission: null }, words)

  test('as JSON', async () => {
    await expect(`${JSON.stringify(report, null, 1)}\n`).toMatchFileSnapshot(`${name}.report.json`)
  })

  test('as a page', async () => {
    const html = renderToStaticMarkup(createElement(ReportView, { report }))
    await expect(pageWords(html)).toMatchFileSnapshot(`${name}.page.txt`)
  })

  test('as a PDF', async () => {
    const pages = await pageTexts(await openPdf(await renderPdf(report)))
    await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(`${name}.pdf.txt`)
  })

  test('in a terminal', async () => {
    const shown = [showScore(scoreLoaded(loaded, date)), showStandards(report)]
    await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot(`${name}.terminal.txt`)
  })
})
