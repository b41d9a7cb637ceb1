import { describe, expect, test } from 'vitest'
import type { OverallInReport } from '../report'
import { verdictSentence } from './verdict'

const low = { level: 1, name: 'Some' }
const high = { level: 3, name: 'Good practice' }
const heldBackBy = [
  { section: 'privacy', sectionTitle: 'Privacy', question: null },
  { section: 'security', sectionTitle: 'Security', question: null },
]

function assessed(couldBe: typeof low): OverallInReport {
  return { assessed: true, level: low, couldBe, heldBackBy, lenses: [] }
}

describe('the verdict in one sentence', () => {
  test('tells the level, what holds it back and what it could be', () => {
    expect(verdictSentence('Lamp 2.0', assessed(high), 2)).toBe(
      'By its team’s own account, Lamp 2.0 reaches level 1 · Some, held back by Privacy and Security; it could be level 3 · Good practice once 2 open questions are answered.',
    )
    expect(verdictSentence('Lamp 2.0', assessed(high), 1)).toContain('once one open question is answered.')
  })

  test.each([0, 1, 7])(
    'promises no other level where none could be reached, with %i open questions',
    (open) => {
      expect(verdictSentence('Lamp 2.0', assessed(low), open)).toBe(
        'By its team’s own account, Lamp 2.0 reaches level 1 · Some, held back by Privacy and Security.',
      )
    },
  )

  test('promises no other level where every question is answered', () => {
    expect(verdictSentence('Lamp 2.0', assessed(high), 0)).not.toContain('could be')
  })

  test('says why there is no level: nothing is answered, or nothing counts', () => {
    expect(verdictSentence('Lamp 2.0', { assessed: false, because: 'nothing-answered' }, 5)).toBe(
      'Nothing answered yet: nothing can be said of Lamp 2.0.',
    )
    expect(verdictSentence('Lamp 2.0', { assessed: false, because: 'no-question' }, 0)).toContain(
      'no deciding section has a question that counts',
    )
  })
})
