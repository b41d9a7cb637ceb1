import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import type { OverallInReport } from '../../report'
import { verdictSentence } from '../verdict'

const words = reportWords('en')
const low = { level: 1, name: 'Some' }
const high = { level: 3, name: 'Good practice' }
const heldBackBy = [
  { section: 'privacy', sectionTitle: 'Privacy', question: null },
  { section: 'security', sectionTitle: 'Security', question: null },
]

function assessed(couldBe: typeof low): OverallInReport {
  return { assessed: true, level: low, couldBe, heldBackBy, lenses: [], notDecidingWords: null }
}

describe('the verdict in one sentence', () => {
  test('tells the level, what holds it back and what it could be', () => {
    expect(verdictSentence('Lamp 2.0', assessed(high), 2, words)).toBe(
      'By its team’s own account, Lamp 2.0 reaches level 1 · Some, held back by Privacy and Security; it could be level 3 · Good practice once 2 open questions are answered.',
    )
    expect(verdictSentence('Lamp 2.0', assessed(high), 1, words)).toContain(
      'once one open question is answered.',
    )
  })

  test.each([0, 1, 7])(
    'promises no other level where none could be reached, with %i open questions',
    (open) => {
      expect(verdictSentence('Lamp 2.0', assessed(low), open, words)).toBe(
        'By its team’s own account, Lamp 2.0 reaches level 1 · Some, held back by Privacy and Security.',
      )
    },
  )

  test('promises no other level where every question is answered', () => {
    expect(verdictSentence('Lamp 2.0', assessed(high), 0, words)).not.toContain('could be')
  })

  test('says why there is no level: nothing is answered, or nothing counts', () => {
    const notAssessed = { assessed: false, notDecidingWords: null, words: '' } as const
    const nothingAnswered = { ...notAssessed, because: 'nothing-answered' } as const
    expect(verdictSentence('Lamp 2.0', nothingAnswered, 5, words)).toBe(
      'Nothing answered yet: nothing can be said of Lamp 2.0.',
    )
    const noQuestion = { ...notAssessed, because: 'no-question' } as const
    expect(verdictSentence('Lamp 2.0', noQuestion, 0, words)).toContain(
      'no deciding section has a question that counts',
    )
  })
})
