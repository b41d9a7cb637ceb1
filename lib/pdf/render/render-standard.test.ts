import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { babyMonitorReport } from '../../../tests/support/baby-monitor-report'
import { type StandardTable, standardTable } from '../../core/report/standards/standard-table'
import { summaryWords } from '../../core/report/words/standard-words'
import { stopPdfProcess } from '../print'
import { printedStandard } from '../printed/standard/printed-standard'
import { renderStandard } from './render-standard'

const hostile = '#read("/etc/passwd") $x$ *b* _i_ @ref <label> =HYPERLINK("a") `raw` \\u{41} //c /*d*/ -- "q"'

afterAll(() => stopPdfProcess())

const report = babyMonitorReport()
const tableOf = (framework: string): StandardTable => {
  const table = standardTable(report, framework, reportWords('en'))
  if (!table) throw new Error(`The report does not show ${framework}.`)
  return table
}
const conformance = tableOf('etsi-en-303-645-v3')

describe('the PDF of a standard', () => {
  it('is tagged PDF/UA-1 with title and language, one first heading, and headers of the table on every page', async () => {
    const pdf = await open(await renderStandard(report, conformance))
    const { metadata } = await pdf.getMetadata()
    expect(metadata.get('dc:title')).toBe(`Lullaby Nest 1.0: ${conformance.title} V3.1.3`)
    expect(metadata.getRaw()).toMatch(/pdfuaid:part>1</)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const pages = await pagesOf(pdf)
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expect(page).toContain('Support indicated')
    const roles = await rolesOf(pdf)
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles).toContain('TH')
  })

  it('names product, release, questionnaire, digest and day, and says first who has checked it', async () => {
    const [first = '', ...rest] = await pagesOf(await open(await renderStandard(report, conformance)))
    for (const words of [
      'Self-assessed; nobody else has checked.',
      'Draft, not submitted',
      report.questionnaire.hash,
      'iot-good-practice@1.0.0',
    ])
      expect(first).toContain(words)
    for (const [index, page] of [first, ...rest].entries()) {
      expect(page).toContain('Lullaby Nest 1.0 · V3.1.3 · 2026-11-20 (UTC)')
      expect(page).toContain(report.contentDigest)
      expect(page).toContain(`Page ${index + 1} of ${rest.length + 1}`)
    }
  })

  it('has a line for every provision, with its status code and what is indicated', async () => {
    const words = await wordsOf(await open(await renderStandard(report, conformance)))
    for (const { id, title } of conformance.rows)
      expect(squeezed(words)).toContain(squeezed(`${id} ${title}`))
    expect(words).toContain('M C F (14, e)')
  })

  it('has a column for the team only where the standard has codes of its own', async () => {
    expect(await wordsOf(await open(await renderStandard(report, conformance)))).toContain(
      'Yours: Y, N or N/A',
    )
    const law = await wordsOf(await open(await renderStandard(report, tableOf('eu-cra-2024-2847'))))
    expect(law).not.toContain('Yours')
  })

  it('gives no number of all provisions where none was checked against the text', async () => {
    const first = async (table: StandardTable) =>
      squeezed((await pagesOf(await open(await renderStandard(report, table))))[0] ?? '')
    const { length } = conformance.rows
    const whole = squeezed('All provisions')
    expect(await first(conformance)).toContain(whole)
    const summary = summaryWords(conformance.counts, length, reportWords('en'))
    const unchecked = await first({ ...conformance, unchecked: length, summary })
    expect(unchecked).toContain(squeezed('Not checked against the text: '))
    expect(unchecked).not.toContain(whole)
    expect(unchecked).not.toContain(squeezed(`, of ${length} provisions`))
  })

  it('says of a law from which day what applies, how much is indicated, and what is missing next', async () => {
    const law = squeezed(await wordsOf(await open(await renderStandard(report, tableOf('eu-cra-2024-2847')))))
    for (const words of [
      'Reports of exploited vulnerabilities and severe incidents. Applies since 11 September 2026: 0 of 2 indicated',
      'Everything else. Applies from 11 December 2027: 5 of 54 indicated',
      'Missing next: AnnexI-I-1',
    ])
      expect(law).toContain(squeezed(words))
    const standard = await wordsOf(await open(await renderStandard(report, conformance)))
    expect(standard).not.toContain('Asked by law')
  })

  it('gives the same bytes for the same report', async () => {
    const digests = [
      await renderStandard(report, conformance),
      await renderStandard(report, conformance),
    ].map(digest)
    expect(digests[0]).toBe(digests[1])
  })

  it('prints what a person wrote, letter by letter, and never reads it as source', async () => {
    const words = await wordsOf(await open(await renderStandard(withText(hostile), everyAnswer(hostile))))
    const found = squeezed(words).split(squeezed(hostile)).length - 1
    expect(found).toBeGreaterThan(15)
  })

  it('prints the whole of a remark as long as one may be once for each question, and refers to it elsewhere', async () => {
    const table = everyAnswer('lamp '.repeat(800))
    const words = await wordsOf(await open(await renderStandard(report, table)))
    const noted = table.rows.flatMap(({ basis }) => basis.filter(({ answer }) => answer))
    const questions = new Set(noted.map(({ question }) => question.id))
    expect(words.match(/\blamp\b/g)).toHaveLength(800 * questions.size)
    expect(noted.length).toBeGreaterThan(questions.size)
    expect(words.match(/Notes: see \S/g)).toHaveLength(noted.length - questions.size)
  })

  it('opens with how many provisions have each status, and gives no shares where none was checked', async () => {
    const printed = printedStandard(report, conformance)
    expect(printed.totals.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(conformance.rows.length)
    expect(printed.totals.statuses.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(
      printedStandard(report, { ...conformance, unchecked: conformance.rows.length }).totals.hasShares,
    ).toBe(false)
    const [first = ''] = await pagesOf(await open(await renderStandard(report, conformance)))
    expect(first).toContain('How much is indicated')
    for (const { words, count } of printed.totals.statuses) {
      expect(first).toContain(words)
      expect(first).toContain(String(count))
    }
  })

  it('fills the column of the team with its own status, and prints its detail and reference', async () => {
    const own = {
      status: 'not-applicable',
      detail: 'Nothing of it is left.',
      reference: 'Concept, 3',
    } as const
    const law = tableOf('eu-cra-2024-2847')
    const [row, ...rows] = law.rows
    if (!row) throw new Error('The law has no provision.')
    const words = await wordsOf(
      await open(await renderStandard(report, { ...law, rows: [{ ...row, own }, ...rows] })),
    )
    for (const each of [
      'Yours: Y, N or N/A',
      'The team’s own detail: Nothing of it is left.',
      'own reference: Concept, 3',
    ])
      expect(words).toContain(each)
    expect(words.match(/N\/A/g)?.length).toBeGreaterThan(1)
  })
})

function withText(text: string) {
  const product = {
    ...report.product,
    name: text,
    maker: text,
    release: { ...report.product.release, label: text },
  }
  return { ...report, product }
}

/** The same table with `text` as the remark of every answer. */
function everyAnswer(text: string): StandardTable {
  const rows = conformance.rows.slice(0, 30).map((row) => ({
    ...row,
    basis: row.basis.map((each) => ({
      ...each,
      answer: each.answer && { ...each.answer, withheld: null, remark: text },
    })),
  }))
  return { ...conformance, rows }
}

const squeezed = (text: string) => text.replace(/[\s\u200b]/g, '')

const open = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise
type Pdf = Awaited<ReturnType<typeof open>>

const wordsOf = async (pdf: Pdf) => (await pagesOf(pdf)).join(' ')

async function pagesOf(pdf: Pdf): Promise<string[]> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents.map(({ items }) =>
    items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
  )
}

async function rolesOf(pdf: Pdf): Promise<string[]> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const roots = await Promise.all(pages.map((page) => page.getStructTree()))
  return roots.flatMap((root) => flatten(root))
}

function flatten(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [String(node.role), ...children.flatMap(flatten)]
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
