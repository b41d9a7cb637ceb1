import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { fullReport } from '../../../tests/support/full-report'
import { openPdf, pageTexts, roles } from '../../../tests/support/read-pdf'
import { lampConclusion, reviewedLamp } from '../../../tests/support/reviewed-lamp'
import { reviewedMonitor } from '../../../tests/support/reviewed-monitor'
import { isChange } from '../../core/report/review/verdicts-in-report'
import { stopPdfProcess } from '../print'
import { renderPdf } from './render-pdf'
import { renderReview } from './render-review'

afterAll(() => stopPdfProcess())

const report = reviewedMonitor()
const conclusion = report.review?.conclusions[0]
if (!conclusion) throw new Error('The report has no conclusion.')
const { review } = conclusion

describe('the PDF summary of a report with a review', () => {
  it('says on its first page who checked it, with which outcome, how much was examined and at which levels', async () => {
    const [first = ''] = await pagesOf(await renderPdf(report))
    for (const words of [
      report.checked,
      'No verified level: not everything that decides the level was examined.',
      '8 of 8 examined: 7 confirmed, 1 with insufficient evidence',
      'None of 12 questions examined',
      'How to check and to challenge',
    ])
      expect(squeeze(first)).toContain(squeeze(words))
    expect(first).not.toContain('Nobody')
  })

  it('has a verified level where there is one', async () => {
    const [first = ''] = await pagesOf(await renderPdf(reviewedLamp()))
    expect(squeeze(first)).toContain(squeeze('Verified by an auditor: Level 2 · High.'))
  })

  it('never calls verified what its auditor did not confirm', async () => {
    const refused = lampConclusion()
    const conclusion = { ...refused.conclusion, outcome: 'not-confirmed' as const }
    const [first = ''] = await pagesOf(
      await renderPdf(reviewedLamp({ conclusions: [{ ...refused, conclusion }] })),
    )
    expect(squeeze(first)).toContain(squeeze('By an auditor who did not confirm it: Level 2 · High.'))
    expect(squeeze(first)).not.toContain(squeeze('Verified by an auditor'))
  })

  it('goes on with what was changed and why, disputed facts, findings and every other review', async () => {
    const words = squeeze((await pagesOf(await renderPdf(report))).join(''))
    for (const said of [
      'Noor Haddad, Haddad & Lind, reviewers of connected products: Confirmed with reservations',
      'A phone on the same network reached the stream of the nursery unit without signing in.',
      'The app recognises the people of the family when it sorts clips.',
      'Since then: Resolved, says the team',
      'The auditor withdrew this conclusion on 2026-11-22.',
      'I have no time before the spring.',
      'The team asked to stop this review on 2026-06-15. The release was put off.',
      'It is not an assurance engagement (ISAE 3000)',
    ])
      expect(words).toContain(squeeze(said))
  })

  it('stays within five pages', async () => {
    expect((await openPdf(await renderPdf(report))).numPages).toBeLessThanOrEqual(5)
  })

  it('says that it was not checked where every conclusion was withdrawn', async () => {
    const withdrawn = { at: '2026-06-20T08:00:00.000Z', reason: 'I had advised the team.' }
    const lamp = reviewedLamp({ conclusions: [{ ...lampConclusion(), withdrawn }] })
    const [first = ''] = await pagesOf(await renderPdf(lamp))
    expect(squeeze(first)).toContain(squeeze('withdrew the conclusion.'))
    expect(first).toContain('Nobody')
  })

  it('is the same file as before where nobody was asked', async () => {
    const { review: _, ...without } = { ...fullReport(), review: undefined }
    expect(digest(await renderPdf(without))).toBe(digest(await renderPdf(fullReport())))
  })
})

describe('the auditor’s full report', () => {
  it('is marked as tagged PDF/UA-1, with title, language and ordered headings', async () => {
    const pdf = await openPdf(await renderReview(report, review))
    const { metadata } = await pdf.getMetadata()
    expect(metadata.get('dc:title')).toBe('Lullaby Nest 1.0: full report of the review by Noor Haddad')
    expect(metadata.getRaw()).toMatch(/pdfuaid:part>1</)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const headings = (await roles(pdf)).filter((role) => /^H\d$/.test(role))
    expect(headings[0]).toBe('H1')
    expect(headings.filter((role) => role === 'H1')).toHaveLength(1)
  })

  it('has every verdict with the answer, what was found, its basis and why, word for word', async () => {
    const words = squeeze((await pagesOf(await renderReview(report, review))).join(''))
    const said = conclusion.verdicts.flatMap((verdict) => [
      verdict.question.ask,
      ...verdict.claimed,
      verdict.words,
      ...(verdict.found ?? []),
      verdict.why ?? '',
      verdict.basisWords ?? '',
    ])
    expect(conclusion.verdicts.filter(isChange)).toHaveLength(3)
    expect(said.length).toBeGreaterThan(200)
    expect(said.filter((text) => !words.includes(squeeze(text)))).toEqual([])
  })

  it('has the digest of every piece of evidence, of every file, of the criteria and of the conclusion', async () => {
    const words = squeeze((await pagesOf(await renderReview(report, review))).join(''))
    const digests = [
      ...conclusion.verdicts.flatMap(({ pieces }) => pieces.map((piece) => piece.digest)),
      'd'.repeat(64),
      conclusion.criteria.hash,
      conclusion.digest,
    ]
    expect(digests.length).toBeGreaterThan(30)
    expect(digests.filter((each) => !words.includes(each))).toEqual([])
  })

  it('has findings with every step and message, requests, and what was added', async () => {
    const words = squeeze((await pagesOf(await renderReview(report, review))).join(''))
    for (const said of [
      'Opened again by Noor Haddad on 2026-11-26: That is when children sleep.',
      'Resolved by Priya Nair on 2026-12-04: Fixed in firmware 1.0.4.',
      'Priya Nair on 2026-11-26: Confirmed. We are on it.',
      'Is there a test of a forged update?',
      'Added by Priya Nair on 2026-11-24, during the review',
    ])
      expect(words).toContain(squeeze(said))
  })

  it('gives the same bytes for the same report', async () => {
    const digests = [await renderReview(report, review), await renderReview(report, review)].map(digest)
    expect(digests[0]).toBe(digests[1])
  })

  it('is not there for a review that concluded nothing', () => {
    expect(() => renderReview(report, 'r2')).toThrow('no conclusion of the review r2')
  })

  it('prints what a person wrote, letter by letter, and never reads it as source', async () => {
    const hostile = '#read("/etc/passwd") $x$ *b* _i_ @ref <label> `raw` \\u{41} //c /*d*/ -- "q"'
    const { auditor } = lampConclusion().conclusion
    const lamp = reviewedLamp({
      conclusions: [
        lampConclusion({
          auditor: { ...auditor, name: hostile, firm: hostile, competence: hostile },
          limits: hostile,
        }),
      ],
    })
    const words = squeeze((await pagesOf(await renderReview(lamp, 'r1'))).join(''))
    expect(words.split(squeeze(hostile)).length - 1).toBeGreaterThanOrEqual(5)
  })
})

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  return pageTexts(await openPdf(bytes))
}

/** Lines break words where they end, and long ones within. */
const squeeze = (text: string) => text.replace(/[\s\u200b]+/g, '')
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
