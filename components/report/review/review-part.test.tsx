import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { lampConclusion, reviewedLamp, submittedLamp } from '@/tests/support/reviewed-lamp'
import { reviewedMonitor } from '@/tests/support/reviewed-monitor'
import { ReportView } from '../report-view'

const withdrawn = { at: '2026-06-20T08:00:00.000Z', reason: 'I had advised the team.' }

describe('the page of a report with a review', () => {
  test('begins with who checked it', () => {
    expect(wordsOf(reviewedMonitor())).toMatch(
      /^Checked by Noor Haddad, who states to be outside Nightlight Works, paid by Nightlight Works\. Confirmed with reservations\./,
    )
  })

  test('has the verified lens beside the others, a level only where all was examined, and counts everywhere', () => {
    const [, bars = ''] = page(reviewedMonitor()).split('id="sections"')
    const cells = (bars.split('</table>')[0] ?? '').split('<tr>').map(strip)
    expect(cells[1]).toContain('Claimed With evidence Verified by an auditor')
    expect(cells[2]).toMatch(/8 of 8 examined: 7 confirmed, 1 with insufficient evidence$/)
    expect(cells[3]).toMatch(/None of 12 questions examined$/)
  })

  test('shows every conclusion, and why one was withdrawn', () => {
    const words = wordsOf(reviewedMonitor())
    expect(words).toContain('Confirmed with reservations, by Noor Haddad')
    expect(words).toContain('Confirmed with reservations, by Jonas Brandt')
    expect(words).toContain('The auditor withdrew this conclusion on 2026-11-22. I had written parts')
    expect(words).toContain('Checked inside Nightlight Works by Jonas Brandt (address not verified).')
  })

  test('has no verified column and no verified level where every conclusion is withdrawn', () => {
    const words = wordsOf(reviewedLamp({ conclusions: [{ ...lampConclusion(), withdrawn }] }))
    expect(words).not.toContain('Verified by an auditor')
    expect(words).toMatch(/^Self-assessed; Noor Haddad had checked it/)
  })

  test('names the overall level of the verified lens where there is one', () => {
    expect(wordsOf(reviewedLamp())).toContain('Verified by an auditor: Level 2 · High')
  })

  test('says where nothing was changed, found or asked for otherwise', () => {
    const { verdicts } = lampConclusion().conclusion
    const lock = verdicts.answers.lock
    const accepted = verdicts.answers['third-word']
    if (!lock || !accepted) throw new Error('The lamp has verdicts on its lock and its third word.')
    const answers = { lock, 'third-word': accepted }
    const conclusion = lampConclusion({
      verdicts: { answers, facts: {}, withheld: {}, contradictions: {} },
      findings: [],
    })
    const words = wordsOf(reviewedLamp({ conclusions: [conclusion] }))
    for (const said of [
      'No answer that was examined was changed.',
      'The auditor raised no finding.',
      'No other review of this product was asked for.',
    ])
      expect(words).toContain(said)
  })
})

test('a report without a review has no part about it', () => {
  expect(page(submittedLamp())).not.toContain('id="review"')
})

function page(report: Parameters<typeof ReportView>[0]['report']): string {
  return renderToStaticMarkup(<ReportView report={report} />)
}

const wordsOf = (report: Parameters<typeof page>[0]) => strip(page(report))

function strip(html: string): string {
  return html
    .replace(/<\/?(bdi|span)[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
