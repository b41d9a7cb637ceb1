import { expect, test } from 'vitest'
import { partialVersion } from '@/lib/core/content/partial-version'
import { readContent } from '@/lib/files/content/read-questionnaires'
import { type Edit, withContent } from '../../tests/support/broken-content'
import { findingCount, groupByFile } from './group-by-file'
import { partFindings } from './part-findings'

const locks = 'small/1.0.0/locks.yaml'
const noReason = { file: locks, from: / {4}weightBecause: .*\n/, to: '' }
const stray = { file: 'small/notes.txt', to: 'x' }

test('what is wrong with a question is shown at the question, and all else under its file', () => {
  const { beside, elsewhere } = partsAfter(noReason, stray)
  expect(beside.map(({ section, index, question }) => ({ section, index, question }))).toEqual([
    { section: 'locks', index: 0, question: 'lock' },
  ])
  expect(beside[0]?.findings.every(({ file }) => file.endsWith(locks))).toBe(true)
  expect(elsewhere.some(({ file }) => file.endsWith('small/notes.txt'))).toBe(true)
})

test('a broken section leaves its findings under its file and its questions out', () => {
  const { beside, elsewhere } = partsAfter({ file: locks, from: 'questions:', to: 'questions: {' })
  expect(beside).toEqual([])
  expect(elsewhere.some(({ file, line }) => file.endsWith(locks) && line > 1)).toBe(true)
})

test('files with refusals come first, and in a file refusals before warnings', () => {
  const long = { file: 'small/1.0.0/words.yaml', from: /why: .*/, to: `why: ${hard}` }
  const { findings } = readAfter(long, noReason)
  const groups = groupByFile(findings)
  const severities = groups.map(({ findings: [first] }) => first?.severity)
  expect(severities[0]).toBe('refusal')
  expect(severities).toEqual(severities.toSorted())
  expect(findingCount(groups.flatMap((group) => group.findings))).toMatch(/^\d+ refusals?(, \d+ warnings?)?$/)
})

/** Hard to read: one sentence of long words. */
const hard =
  'Organisational accountability necessitates comprehensive documentation of responsibilities '.repeat(4)

function readAfter(...edits: Edit[]) {
  return withContent(edits, (folder) => readContent(folder))
}

function partsAfter(...edits: Edit[]) {
  const { versions, facts, findings } = readAfter(...edits)
  const raw = versions[0]?.raw
  if (!raw) throw new Error('the head cannot be read')
  return partFindings(findings, partialVersion(raw, facts))
}
