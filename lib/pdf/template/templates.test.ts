// Every sentence on paper is a message, so that it can be translated: the templates only place what they are given. So
// with data without letters they print no word at all.

import { afterAll, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { fullReport } from '@/tests/support/full-report'
import { openPdf, pageTexts } from '@/tests/support/read-pdf'
import { reviewedMonitor } from '@/tests/support/reviewed-monitor'
import { smallFirstLook } from '@/tests/support/small-first-look'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { standardTable } from '../../core/report/standards/standard-table'
import { print, stopPdfProcess } from '../print'
import { printedBlank } from '../printed/printed-blank'
import { printedFirstLook } from '../printed/printed-first-look'
import { printedReport } from '../printed/printed-report'
import { printedReview } from '../printed/review/printed-review'
import { printedStandard } from '../printed/standard/printed-standard'

afterAll(() => stopPdfProcess())

const report = fullReport()
const table = standardTable(report, 'etsi-en-303-645-v3', reportWords('en'))
if (!table) throw new Error('The report does not show the standard.')

const reviewed = reviewedMonitor()
const conclusion = reviewed.review?.conclusions[0]
if (!conclusion) throw new Error('The report has no conclusion.')

const cases = [
  ['summary', 'a report', printedReport(report)],
  ['summary', 'a draft without a level', printedReport({ ...report, submission: null, overall: noLevel() })],
  ['summary', 'an open plan alone', printedReport({ ...report, next: { findOut: [], path: null } })],
  ['standard', 'a table', printedStandard(report, table)],
  ['summary', 'a report with a review', printedReport(reviewed)],
  ['review', 'a conclusion', printedReview(reviewed, conclusion)],
  ['blank', 'a questionnaire', printedBlank(smallQuestionnaire())],
  ['first-look', 'a first look', printedFirstLook(smallFirstLook())],
] as const

test.each(cases)('the template %s prints no word of its own: %s', async (template, _, data) => {
  const bytes = await print({ template, data: withoutLetters(data), timestamp: 0 })
  const text = (await pageTexts(await openPdf(bytes))).join(' ')
  expect(text.length).toBeGreaterThan(500)
  expect(text.replaceAll('Thingworthy', '').match(/\p{L}{2,}/gu)).toBeNull()
})

function noLevel() {
  return { assessed: false, because: 'nothing-answered', words: 'Nothing', notDecidingWords: null } as const
}

/** What a template compares or looks up, and never prints. */
const codes = /^(language|state|heldBy|lens|knows|kind|grade): [a-z-]+$|^bar: <svg /

function withoutLetters<T>(data: T): T
function withoutLetters(data: unknown): unknown {
  if (typeof data === 'string')
    return data.replace(/\{pages?\}|\p{L}/gu, (found) => (found.length > 1 ? found : '0'))
  if (Array.isArray(data)) return data.map((each) => withoutLetters(each))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, each]) => [
      key,
      codes.test(`${key}: ${each}`) ? each : withoutLetters(each),
    ]),
  )
}
