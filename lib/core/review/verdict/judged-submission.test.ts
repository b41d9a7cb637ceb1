import { expect, test } from 'vitest'
import type { EvidenceLink } from '../../answers/evidence/evidence'
import { addedFor, evidenceFor } from './judged-submission'

const label: EvidenceLink = {
  title: 'Photograph of the label',
  url: 'https://example.org/label',
  kind: 'document',
  speaksOf: '2026-01-31',
}
const answer = { says: { kind: 'unknown' as const }, evidence: [label], copied: false }

test('evidence that was added during a review and that a resubmission names is there once, as the answer’s own', () => {
  const given = { answers: { doors: answer }, added: { doors: [{ ...label }] } }
  expect(addedFor(given, 'doors')).toEqual([])
  expect(evidenceFor(given, 'doors')).toEqual([label])
})

test('what was added and differs in a word stays beside it', () => {
  const other = { ...label, title: 'Photograph of the new label' }
  const given = { answers: { doors: answer }, added: { doors: [other] } }
  expect(evidenceFor(given, 'doors')).toEqual([label, other])
})
