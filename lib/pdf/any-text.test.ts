import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { babyMonitorReport } from '../../tests/support/baby-monitor-report'
import { saidInReport } from '../../tests/support/said-in-report'
import { smallQuestionnaire } from '../../tests/support/small-questionnaire'
import { standardTable } from '../core/report/standards/standard-table'
import { stopPdfProcess } from './print'
import { renderBlank } from './render/render-blank'
import { renderPdf } from './render/render-pdf'
import { renderStandard } from './render/render-standard'

afterAll(() => stopPdfProcess())

/** Characters that shaping, bidirectional order or PDF/UA treat as something special. */
const special = fc.constantFrom(
  ...'\0\t\v\f\r\n\u0085\u00a0\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff\ufffc\ufffd\ufffe\uffff\ud800\udfff\ue000\u20e3\u25cc',
  '\u{1fffe}',
  '\u{10ffff}',
  '\u{e0061}',
  '\u{e0100}',
  '\u{1f3fb}',
  '\u{1f1e6}',
)
const mark = fc.constantFrom(
  ...'\u0301\u0327\u05b0\u064e\u0670\u093f\u094d\u09bf\u0bc6\u0e34\u0e48\u3099\u302a',
)
const letter = fc.constantFrom(...'aß§ЖΩאعकকகกაա中が한👶🔒→1 /')
const anyCharacter = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  special,
  mark,
  letter,
)
const anyText = fc.oneof(
  fc.array(anyCharacter, { minLength: 1, maxLength: 80 }).map((all) => all.join('')),
  fc.tuple(letter, mark, fc.integer({ min: 1, max: 400 })).map(([base, each, n]) => base + each.repeat(n)),
  fc.tuple(anyCharacter, fc.integer({ min: 100, max: 900 })).map(([each, n]) => each.repeat(n)),
)

const drafted = babyMonitorReport()
const version = smallQuestionnaire()

it('prints a summary, an annex and a blank questionnaire, whatever the text in their fields', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const report = saidInReport(text, drafted)
      const table = standardTable(report, 'etsi-en-303-645-v3', reportWords('en'))
      if (!table) throw new Error('The report does not show the standard.')
      const few = { ...table, rows: table.rows.slice(0, 12) }
      const blank = { ...version, title: text, standing: text, notCovered: [text] }
      const pdfs = [renderPdf(report), renderStandard(report, few), renderBlank(blank)]
      for (const pdf of await Promise.all(pdfs)) expect(pdf.length).toBeGreaterThan(1000)
    }),
    { numRuns: 40 },
  )
}, 300_000)
