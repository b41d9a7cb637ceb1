import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { storedConclusion } from '@/tests/support/stored-sample'
import { canonicalJson } from '../../format/hash/content-hash'
import { readStoredConclusion } from './build-conclusion'

const stored = storedConclusion('conclusion-format-1')
const digest = 'c1673018be62b7d60723091fe82c966f986a9e5ac22e49fe625bc393bc507adc'

test('a conclusion stored in format 1 is read to the last field, and its digest is that of its bytes', () => {
  const read = readStoredConclusion(stored)
  expect(read).toEqual(JSON.parse(stored))
  expect(canonicalJson(read)).toBe(stored)
  expect(createHash('sha256').update(stored).digest('hex')).toBe(digest)
})

test('a conclusion stored in format 1 says what was said then', () => {
  expect(readStoredConclusion(stored)).toMatchObject({
    format: 1,
    outcome: 'with-reservations',
    auditor: { name: 'Noor Haddad' },
    verdicts: { answers: { doors: { kind: 'adjusted', to: { items: ['front'] } } } },
    findings: [{ grade: 'major', steps: [{ step: 'resolve' }], thread: [{ files: [{ name: 'back.jpg' }] }] }],
    sample: { always: ['lock'], drawn: ['doors'] },
    verified: { total: { examined: 3 } },
  })
})
