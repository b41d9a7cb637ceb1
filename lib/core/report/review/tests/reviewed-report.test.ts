import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { lampConclusion, reviewedLamp, submittedLamp } from '@/tests/support/reviewed-lamp'
import { storedReport } from '@/tests/support/stored-sample'
import { reportSchema } from '../../schema/report-schema'
import { readStoredReport } from '../../stored/read-stored-report'
import type { ReviewOfProduct } from '../review-input'

const declined: ReviewOfProduct = {
  id: 'r2',
  auditor: 'Tom Ashby',
  askedAt: '2026-06-13T09:00:00.000Z',
  release: '2.0',
  submission: 2,
  state: 'declined',
  endedAt: '2026-06-14T09:00:00.000Z',
  reason: 'No time.',
  stopsAsked: [],
}

describe('a report with a review', () => {
  test('keeps every word of the stored report but its first words', () => {
    const stored = submittedLamp()
    const { review, checked, ...same } = reviewedLamp({}, stored)
    const { checked: _, ...before } = stored
    expect(same).toEqual(before)
    expect(review).toBeDefined()
    expect(checked).toMatch(/^Checked by Noor Haddad, who states to be outside Lux/)
  })

  test.each([
    'format-1-without-plans',
    'format-1',
    'format-2',
    'format-3',
    'format-4',
    'format-5',
    'format-6',
  ] as const)('is made beside a report stored as %s', (name) => {
    const stored = readStoredReport(storedReport(name), reportWords)
    const { review, checked: _, ...same } = reviewedLamp({}, stored)
    const { checked: __, ...before } = stored
    expect(same).toEqual(before)
    expect(review?.conclusions[0]?.verified.sections.map(({ sectionTitle }) => sectionTitle)).toEqual([
      'Locks',
      'Words',
    ])
  })

  test('is a report of today’s schema', () => {
    const report = reviewedLamp({ reviews: [declined] })
    expect(reportSchema.parse(report)).toEqual(report)
  })

  test('is the stored report where nobody was ever asked', () => {
    const stored = submittedLamp()
    expect(reviewedLamp({ conclusions: [] }, stored)).toBe(stored)
  })

  test('changes nothing of what it was made from', () => {
    const [stored, conclusion] = [submittedLamp(), lampConclusion()]
    const before = JSON.stringify([stored, conclusion])
    reviewedLamp({ conclusions: [conclusion] }, stored)
    expect(JSON.stringify([stored, conclusion])).toBe(before)
  })
})

describe('of several conclusions', () => {
  const earlier = lampConclusion({ at: '2026-06-14T09:30:00.000Z', review: { ...reviewNamed('r0') } })
  const later = lampConclusion()
  const withdrawn = { at: '2026-06-20T08:00:00.000Z', reason: 'I had advised the team.' }

  test('all are shown, the latest first, and its lens is the verified one', () => {
    const { review } = reviewedLamp({ conclusions: [earlier, later] })
    expect(review?.conclusions.map((each) => each.review)).toEqual(['r1', 'r0'])
    expect(review?.current).toBe('r1')
  })

  test('one that was withdrawn is shown with its reason, and the one before is shown', () => {
    const { review } = reviewedLamp({ conclusions: [earlier, { ...later, withdrawn }] })
    expect(review?.current).toBe('r0')
    expect(review?.conclusions[0]?.withdrawn).toEqual({
      on: '2026-06-20',
      words: 'The auditor withdrew this conclusion on 2026-06-20.',
      reason: 'I had advised the team.',
    })
  })

  test('where all are withdrawn, the first words say so and no lens is verified', () => {
    const { review, checked } = reviewedLamp({ conclusions: [{ ...later, withdrawn }] })
    expect(review?.current).toBeNull()
    expect(checked).toBe('Self-assessed; Noor Haddad had checked it and withdrew the conclusion.')
  })
})

describe('other reviews of the product', () => {
  test('are listed in the order in which they were asked for, whether anything was concluded or not', () => {
    const first = { ...declined, id: 'r3', askedAt: '2026-01-01T00:00:00.000Z' }
    const { review, checked } = reviewedLamp({ conclusions: [], reviews: [declined, first] })
    expect(review?.others.map((each) => each.review)).toEqual(['r3', 'r2'])
    expect(checked).toBe('Self-assessed; nobody else has checked.')
  })

  test('do not name one that concluded on this submission twice', () => {
    const { review } = reviewedLamp({ reviews: [declined, { ...declined, id: 'r1', state: 'concluded' }] })
    expect(review?.others.map((each) => each.review)).toEqual(['r2'])
  })

  test.each<[Partial<ReviewOfProduct>, string]>([
    [{}, 'Declined on 2026-06-14'],
    [{ state: 'asked', endedAt: undefined }, 'Not accepted yet'],
    [{ state: 'accepted', endedAt: undefined }, 'Not concluded yet'],
    [{ state: 'returned' }, 'Returned to the team on 2026-06-14'],
    [{ state: 'stopped' }, 'Stopped on 2026-06-14'],
    [{ state: 'overtaken' }, 'Closed as overtaken by a newer submission on 2026-06-14'],
    [{ state: 'concluded', outcome: 'not-confirmed' }, 'Concluded: Not confirmed on 2026-06-14'],
    [{ state: 'withdrawn', outcome: 'confirmed' }, 'Concluded: Confirmed; withdrawn on 2026-06-14'],
  ])('say how each ended: %o', (change, words) => {
    const { review } = reviewedLamp({ reviews: [{ ...declined, ...change }] })
    expect(review?.others[0]).toMatchObject({ words, about: '2.0, submission 2', reason: 'No time.' })
  })

  test('print that the team asked to stop, with its reason', () => {
    const stopsAsked = [{ at: '2026-06-13T12:00:00.000Z', reason: 'We have no budget.' }]
    const { review } = reviewedLamp({ reviews: [{ ...declined, stopsAsked }] })
    expect(review?.others[0]?.stopsAsked).toEqual([
      {
        on: '2026-06-13',
        words: 'The team asked to stop this review on 2026-06-13.',
        reason: 'We have no budget.',
      },
    ])
  })
})

function reviewNamed(id: string) {
  return { ...lampConclusion().conclusion.review, id }
}
