import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { fullReport } from '@/tests/support/full-report'
import { reviewedMonitor } from '@/tests/support/reviewed-monitor'
import { checkedBy } from './checked-by'
import { evidenceShare } from './evidence-share'
import { factStrip } from './fact-strip'
import { firstSteps } from './first-steps'
import { heldByEvidence } from './held-by-evidence'
import { levelBadge } from './level-badge'

const report = fullReport()

function withFacts(facts: Record<string, string>) {
  return { facts: Object.entries(facts).map(([id, says]) => ({ id, ask: `${id}?`, says })) }
}

test('the strip has what was answered yes or no, in its own order, and leaves out what nobody was sure of', () => {
  const facts = withFacts({ 'data-for-value': 'No', microphone: 'Yes', children: 'Not sure', cloud: 'Yes' })
  expect(factStrip(facts, english).map(({ words, isTrue }) => [words, isTrue])).toEqual([
    ['microphone', true],
    ['uses a cloud service', true],
    ['sells no data about people', false],
  ])
})

test('a report of which no known fact was answered has no strip', () => {
  expect(factStrip(withFacts({ mystery: 'Yes' }), english)).toEqual([])
})

test('steps at a crossed red line come first, then those that hold a section back, then the others in their order', () => {
  const [first, second, third, fourth] = (report.next.path?.steps ?? []).map(({ question }) => question)
  if (!report.next.path || !first || !second || !third || !fourth || !report.redLines[0])
    throw new Error('The sample has too few steps.')
  const redLines = [
    { ...report.redLines[0], question: fourth, state: 'crossed' as const },
    { ...report.redLines[0], question: third, state: 'open' as const },
  ]
  const overall = report.overall.assessed
    ? { ...report.overall, heldBackBy: [{ section: 's', sectionTitle: 'S', question: second }] }
    : report.overall
  const steps = firstSteps({ ...report, redLines, overall }, 3)
  expect(steps.map(({ question }) => question)).toEqual([fourth, second, first])
})

test('a report without a path has no steps', () => {
  expect(firstSteps({ ...report, next: { findOut: [], path: null } }, 3)).toEqual([])
})

test('an answer counts as having evidence where it chooses something and its evidence counts', () => {
  const [section] = report.sections
  const [answer] = section?.answers ?? []
  if (!section || !answer) throw new Error('The sample has no answer.')
  const piece = { title: 'Report', kind: 'document' as const, speaksOf: '2026-01-01' }
  const chosen = { ...answer, kind: 'choice' as const, withheld: null }
  const answers = [
    { ...chosen, evidence: [piece], evidenced: true },
    { ...chosen, evidence: [piece], evidenced: false },
    { ...chosen, evidence: [], evidenced: true },
    { ...chosen, kind: 'unknown' as const, evidence: [piece], evidenced: true },
    { ...chosen, withheld: 'It is secret.', evidence: [piece], evidenced: true },
  ]
  expect(evidenceShare({ sections: [{ ...section, answers }] })).toEqual({ with: 1, of: 3 })
})

test('who checked it is the auditor of the conclusion that is shown, with the firm, or nobody', () => {
  expect(checkedBy(report, english)).toEqual({ words: 'Nobody', names: [] })
  const { words, names } = checkedBy(reviewedMonitor(), english)
  expect(words).toMatch(/^Noor Haddad, Haddad & Lind/)
  expect(names).toHaveLength(1)
})

test('a section that only missing evidence holds back is named, and one that is held by the claim as well is not', () => {
  const [section] = report.sections
  const reading = section?.lenses.find(({ lens }) => lens === 'claimed')
  if (!section || !reading) throw new Error('The sample has no claimed level.')
  const held = (title: string, claimed: 'open' | null, evidenced: 'open' | 'crossed' | null) => ({
    ...section,
    title,
    lenses: [
      { ...reading, heldBy: claimed },
      { ...reading, lens: 'evidenced' as const, heldBy: evidenced },
    ],
  })
  const sections = [
    held('Security', null, 'open'),
    held('Privacy', 'open', 'open'),
    held('Awareness', null, null),
    { ...section, title: 'Nothing', lenses: [] },
  ]
  expect(heldByEvidence({ sections })).toEqual(['Security'])
})

test('a badge fills as many places as the level says, and says what there is with evidence alone', () => {
  const named = (level: number) => ({ level, name: report.levels[level]?.name ?? '' })
  const overall = (level: number, couldBe: number) => ({
    assessed: true as const,
    level: named(level),
    couldBe: named(couldBe),
    heldBackBy: [],
    notDecidingWords: null,
    lenses: [{ lens: 'evidenced' as const, level: named(0), couldBe: named(couldBe) }],
  })
  const places = (level: number, couldBe: number) =>
    levelBadge({ overall: overall(level, couldBe), levels: report.levels }, english)?.places
  expect(places(2, 3)).toEqual(['reached', 'reached', 'possible', 'other'])
  expect(places(0, 0)).toEqual(['other', 'other', 'other', 'other'])
  expect(places(4, 4)).toEqual(['reached', 'reached', 'reached', 'reached'])
  expect(levelBadge({ overall: overall(2, 2), levels: report.levels }, english)?.others).toEqual([
    'With evidence alone: 0 · Little in place',
  ])
})
