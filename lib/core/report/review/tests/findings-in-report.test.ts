import { describe, expect, test } from 'vitest'
import { lampConclusion, reviewedLamp } from '@/tests/support/reviewed-lamp'
import { reviewedMonitor } from '@/tests/support/reviewed-monitor'
import type { FindingInReport } from '../../report'
import type { FindingSince } from '../review-input'

const later: FindingSince = {
  id: 'f1',
  state: 'closed',
  steps: [{ step: 'close', at: '2026-07-01T08:00:00.000Z', by: 'Noor Haddad' }],
}

describe('a finding', () => {
  test('is shown as it was frozen, with every step and the thread', () => {
    expect(findingsOf([])[0]).toEqual({
      id: 'f1',
      grade: 'major',
      gradeWords: 'Major finding',
      state: 'resolved',
      stateWords: 'When the review ended: Resolved, says the team',
      questions: [{ id: 'doors', version: '1.0.0', ask: 'Which doors have a lock?' }],
      clauses: ['1.1'],
      found: 'The back is open.',
      matters: 'Anybody can enter.',
      expected: 'A lock.',
      closedBy: 'A photograph.',
      due: null,
      raised: 'Raised by Noor Haddad on 2026-06-15',
      names: ['Noor Haddad'],
      steps: [
        { words: 'Resolved by Sam Lux on 2026-06-15', names: ['Sam Lux'], text: 'See the photograph.' },
      ],
      since: null,
      thread: [
        {
          words: 'Sam Lux on 2026-06-15',
          names: ['Sam Lux'],
          text: 'Done.',
          files: [{ name: 'back.jpg', sha256: 'b'.repeat(64) }],
        },
      ],
    })
  })

  test('keeps its frozen state beside what happened to it since', () => {
    const [finding] = findingsOf([later])
    expect(finding?.state).toBe('resolved')
    expect(finding?.since).toEqual({
      stateWords: 'Since then: Closed',
      steps: [{ words: 'Closed by Noor Haddad on 2026-07-01', names: ['Noor Haddad'], text: null }],
    })
  })

  test('to which nothing happened since says nothing of it', () => {
    expect(findingsOf([{ ...later, steps: [] }])[0]?.since).toBeNull()
    expect(findingsOf([{ ...later, id: 'f2' }])[0]?.since).toBeNull()
  })
})

test('a good practice has nothing to close, and every other finding has a state in words', () => {
  const findings = reviewedMonitor().review?.conclusions[0]?.findings ?? []
  expect(findings.map(({ gradeWords, stateWords }) => `${gradeWords}: ${stateWords}`)).toEqual([
    'Major finding: When the review ended: Not resolved yet',
    'Minor finding: When the review ended: Accepted as it is',
    'Observation by the auditor: When the review ended: Not resolved yet',
    'Good practice found: Nothing to close',
  ])
})

function findingsOf(since: FindingSince[]): FindingInReport[] {
  const { review } = reviewedLamp({ conclusions: [{ ...lampConclusion(), since }] })
  return review?.conclusions[0]?.findings ?? []
}
