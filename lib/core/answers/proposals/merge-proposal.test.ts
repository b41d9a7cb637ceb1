import { describe, expect, test } from 'vitest'
import type { Answer } from '../answer'
import { mergeProposal } from './merge-proposal'

const report = {
  title: 'Test report',
  url: 'https://example.org/report',
  kind: 'document',
  speaksOf: '2026-01-01',
} as const
const manual = { ...report, title: 'Manual', url: 'https://example.org/manual' }
const proposed: Answer = {
  says: { kind: 'choice', option: 'yes' },
  note: 'Since release 2',
  evidence: [report, manual],
  copied: false,
}
const current: Answer = {
  says: { kind: 'unknown' },
  note: 'Ask Omar',
  remark: 'Checked yearly',
  withheld: 'The supplier asks for it',
  evidence: [report],
  copied: true,
}

describe('an accepted proposal', () => {
  test('is the answer where there was none', () => {
    expect(mergeProposal(null, proposed)).toEqual(proposed)
  })

  test('replaces choice and note, adds its evidence once, and leaves remark and withholding as they were', () => {
    expect(mergeProposal(current, proposed)).toEqual({
      says: proposed.says,
      note: 'Since release 2',
      remark: 'Checked yearly',
      withheld: 'The supplier asks for it',
      evidence: [report, manual],
      copied: false,
    })
  })

  test('leaves the note of the team where it has none', () => {
    const { note: _, ...without } = proposed
    expect(mergeProposal(current, without).note).toBe('Ask Omar')
  })
})
