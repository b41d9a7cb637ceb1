import { readdirSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { published as questionnaire, requireAssessment } from '../../tests/examples/read-example'
import { viewerText } from '../../tests/support/read-pdf-as-viewers-do'
import { assessedRelease } from '../core/assessment/file/assessed-release'
import { buildReport } from '../core/report/build-report'
import { stopPdfProcess } from './print'
import { renderPdf } from './render/render-pdf'

afterAll(() => stopPdfProcess())

const folder = 'tests/support/scripts'

it.each(readdirSync(folder))(
  'the assessment file %s prints with the names and reasons it gives',
  async (name) => {
    const { file, ...said } = requireAssessment(`${folder}/${name}`, questionnaire)
    const product = assessedRelease(file)
    const report = buildReport(
      { ...said, questionnaire, product, date: '2026-11-20', submission: null },
      reportWords('en'),
    )
    const found = await viewerText(await renderPdf(report))
    const withheld = report.sections.flatMap(({ answers }) =>
      answers.flatMap((answer) => answer.withheld ?? []),
    )
    const words = [product.name, product.maker ?? '', ...withheld].join(' ').split(/[\s,.—]+/)
    for (const word of words.filter((each) => !stackedMarks.test(each))) {
      expect(found.replace(/[\r\n]+/g, '')).toContain(word)
    }
    expect(found).not.toMatch(/[\u200b□]|U\+/)
  },
)

const stackedMarks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2}/
