import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it } from 'vitest'
import { fullReport } from '../../../tests/support/full-report'
import type { ProvisionInReport, Report } from '../../core/report/report'
import { stopPdfProcess } from '../print'
import { renderPdf } from './render-pdf'

const report = fullReport()
const hostile =
  '#read("/etc/passwd") $x$ *b* _i_ @ref <label> </script> =HYPERLINK("a") `raw` \\u{41} //c /*d*/ -- "q"'

afterAll(() => stopPdfProcess())

describe('the PDF summary', () => {
  it('is marked as tagged PDF/UA-1, with title, language and ordered headings', async () => {
    const bytes = await renderPdf(report)
    const pdf = await open(bytes)
    const { metadata } = await pdf.getMetadata()
    expect(metadata.get('dc:title')).toContain('Lullaby Nest 1.0')
    expect(metadata.getRaw()).toMatch(/pdfuaid:part>1</)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const roles = (await tree(pdf)).map((node) => node.role)
    expect(roles.filter((role) => /^H\d$/.test(role))[0]).toBe('H1')
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles).toContain('TH')
  })

  it('gives every chart its numbers as an alternative text', async () => {
    const nodes = await tree(await open(await renderPdf(report)))
    const figures = nodes.filter((node) => node.role === 'Figure')
    expect(figures).toHaveLength(report.sections.flatMap(({ lenses }) => lenses).length)
    const { low, level } = report.sections[0]?.lenses[0] ?? {}
    expect(figures[0]?.alt).toBe(
      `Transparency: at least ${low} of 100, level ${level?.level}, ${level?.name}`,
    )
  })

  it('answers on its first of at most four pages how good it is, what is wrong, what is next and who says so', async () => {
    const pdf = await open(await renderPdf(report))
    expect(pdf.numPages).toBeGreaterThanOrEqual(2)
    expect(pdf.numPages).toBeLessThanOrEqual(4)
    const first = await textOf(pdf, 1)
    for (const words of [
      'Self-assessed; nobody else has checked.',
      'Lullaby Nest 1.0',
      'Level 1 · Some',
      'Red lines: 2 crossed, 1 open',
      'Three steps that count first',
      'Who says so',
      'evidence that counts',
      'How to check and to challenge',
    ])
      expect(first).toContain(words)
    expect(await textOf(pdf, 2)).toContain('What the levels and the bars mean')
  })

  it('stays within four pages when every list is as long as can be', async () => {
    const pdf = await open(await renderPdf(longReport()))
    expect(pdf.numPages).toBeLessThanOrEqual(4)
  })

  it('says of each law from which day it applies, how much is indicated, and what is missing next', async () => {
    const words = await wordsOf(await open(await renderPdf(report)))
    for (const said of [
      'What the law asks where the product is offered',
      'Offered in: European Union or European Economic Area; United Kingdom.',
      'Applies since 11 September 2026',
      '0 of 2 indicated',
      'What is missing next',
      'Art14 Actively exploited vulnerabilities and severe incidents are reported',
      'Left out by the team: Data Act',
    ])
      expect(words.replace(/\s+/g, ' ')).toContain(said)
    const before = await renderPdf({ ...report, laws: undefined })
    expect(await wordsOf(await open(before))).not.toContain('What the law asks')
  })

  it('says beside a step what the team planned, and of the plan before what is done', async () => {
    const words = await wordsOf(await open(await renderPdf(report)))
    expect(words).toContain(
      'Of 2 planned lines, none is done. The plan is that of the submission of 2026-06-01.',
    )
    expect(words).toContain('Planned: 3 days, Sam, by 2027-02-01')
    const atTheTop = await renderPdf({ ...report, next: { findOut: [], path: null } })
    expect(await wordsOf(await open(atTheTop))).toContain('Of 2 planned lines, none is done.')
  })

  it('gives the same bytes for the same report', async () => {
    const digests = [await renderPdf(report), await renderPdf(report)].map(digest)
    expect(digests[0]).toBe(digests[1])
  })

  it('prints what a person wrote, letter by letter, and never reads it as source', async () => {
    const pdf = await open(await renderPdf(hostileReport()))
    const words = await wordsOf(pdf)
    const found = words.replace(/[\s\u200b]/g, '').split(hostile.replace(/\s/g, '')).length - 1
    expect(found).toBeGreaterThanOrEqual(11)
  })

  it('says of a standard that it was not checked against the text, and gives no sum of its provisions', async () => {
    const [first] = report.standards
    if (!first) throw new Error('The sample report has no standard.')
    const unchecked: ProvisionInReport = {
      id: '1',
      title: 'Doors are locked',
      strength: 'mandatory',
      code: null,
      group: null,
      appliesIf: [],
      status: 'partly-indicated',
      atMost: 'part',
      basis: [],
      unchecked: true,
      limit: null,
    }
    const only = (provision: ProvisionInReport) => ({
      ...report,
      laws: undefined,
      standards: [{ ...first, provisions: [provision] }],
    })
    const words = await wordsOf(await open(await renderPdf(only(unchecked))))
    expect(words).toContain('(not checked against the text)')
    const { unchecked: _, ...checked } = unchecked
    expect(await wordsOf(await open(await renderPdf(only(checked))))).not.toContain('not checked against')
  })
})

function hostileReport(): Report {
  const part = { state: 'in' as const, detail: hostile }
  return {
    ...report,
    product: {
      name: hostile,
      maker: hostile,
      release: { label: hostile, scope: { device: part, app: part, cloud: part, regions: hostile } },
    },
    submission: report.submission && { ...report.submission, accountable: { name: hostile, role: hostile } },
    contradictions: report.contradictions.map((entry) => ({ ...entry, explanation: hostile })),
    next: { ...report.next, path: planEverywhere(report.next.path, hostile) },
  }
}

function planEverywhere(path: Report['next']['path'], owner: string): Report['next']['path'] {
  const plan = { effort: null, owner, due: null, words: `Planned: ${owner}` }
  return path && { ...path, steps: path.steps.map((step) => ({ ...step, plan })) }
}

function longReport(): Report {
  const path = planEverywhere(report.next.path, 'Samira of the company that makes the relay')
  const many = <T>(list: readonly T[]): T[] => Array.from({ length: 40 }, () => list).flat()
  return {
    ...report,
    redLines: many(report.redLines),
    contradictions: many(report.contradictions),
    ...(report.laws ? { laws: { ...report.laws, required: many(report.laws.required) } } : {}),
    standards: Array.from({ length: 13 }, () => report.standards).flat(),
    next: {
      findOut: many(report.next.findOut),
      path: path && { ...path, steps: many(path.steps) },
    },
  }
}

const open = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise
type Pdf = Awaited<ReturnType<typeof open>>

async function wordsOf(pdf: Pdf): Promise<string> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => textOf(pdf, i + 1)))
  return pages.join(' ')
}

async function textOf(pdf: Pdf, page: number): Promise<string> {
  const content = await (await pdf.getPage(page)).getTextContent()
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
}

type Node = { role: string; alt?: string | undefined }

async function tree(pdf: Pdf): Promise<Node[]> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const roots = await Promise.all(pages.map((page) => page.getStructTree()))
  return roots.flatMap((root) => flatten(root))
}

function flatten(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  const alt = 'alt' in node && typeof node.alt === 'string' ? node.alt : undefined
  return [{ role: String(node.role), alt }, ...children.flatMap(flatten)]
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
