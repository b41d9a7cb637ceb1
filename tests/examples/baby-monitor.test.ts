import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import { planProgress } from '@/lib/core/assessment/plan/plan-progress'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import type { SectionScore } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { published as questionnaire, requireAssessment } from './read-example'

const read = (name: string) =>
  requireAssessment(fileURLToPath(new URL(`on-1.0.0/${name}.yaml`, import.meta.url)), questionnaire)

const compiled = compile(questionnaire)
const date = '2026-11-22'
const releases = { first: read('release-1'), second: read('release-2') }
const [first, second] = [scoreOf(releases.first), scoreOf(releases.second)]

describe.each(Object.entries(releases))('the %s release of the fictional baby monitor', (_, release) => {
  const answers = Object.values(release.answers)
  const evidence = answers.flatMap((answer) => answer.evidence)

  test('is ready to be submitted', () => {
    expect(checkReadiness(compiled, release)).toEqual([])
  })

  test('gives every fact, none of them left not sure', () => {
    const given = questionnaire.facts.filter(({ id }) => (release.facts[id] ?? 'not-sure') !== 'not-sure')
    expect(given.map(({ id }) => id)).toEqual(questionnaire.facts.map(({ id }) => id))
  })

  test('shows every kind of answer a report can show', () => {
    const kinds = new Set(answers.map(({ says }) => says.kind))
    expect([...kinds].toSorted()).toEqual(['checklist', 'choice', 'not-applicable', 'unknown'])
    expect(answers.filter((answer) => answer.withheld)).toHaveLength(1)
    expect(answers.some((answer) => answer.evidence.length === 0)).toBe(true)
    expect(evidence.some((link) => link.expires !== undefined)).toBe(true)
  })

  test('speaks of the release: no evidence is younger than its day by more than a week', () => {
    const latest = addDays(assessedRelease(release.file).release.date ?? '', 7)
    expect(evidence.filter(({ speaksOf }) => speaksOf > latest)).toEqual([])
  })

  test('links to addresses that belong to nobody', () => {
    const hosts = new Set(evidence.map(({ url = '' }) => new URL(url).host))
    expect([...hosts]).toEqual(['lullaby-nest.example.org'])
  })
})

test('the first release reaches level 1 and crosses red lines, one of which holds security down', () => {
  expect(first.overall).toMatchObject({ assessed: true, level: 1 })
  const lines = first.sections.flatMap((section) => (section.assessed ? section.redLines : []))
  expect(lines.filter(({ state }) => state === 'crossed').map(({ question }) => question)).toEqual([
    'deletion',
    'default-passwords',
  ])
  expect(lines.filter(({ state }) => state === 'open').map(({ question }) => question)).toEqual([
    'staff-viewing',
  ])
  expect(lines.filter(({ binding }) => binding)).toMatchObject([{ question: 'default-passwords', from: 2 }])
})

test('the first release explains its contradiction, and some of its evidence has run out', () => {
  const found = findContradictions(compiled, releases.first).map(({ id }) => id)
  expect(found).toEqual(Object.keys(releases.first.explanations))
  expect(found).toHaveLength(1)
  const ends = Object.values(releases.first.answers).flatMap(({ evidence }) =>
    evidence.flatMap(({ expires }) => expires ?? []),
  )
  expect([ends.some((end) => end < date), ends.some((end) => end > date)]).toEqual([true, true])
})

test('the second release is better in every section and keeps every red line', () => {
  expect(second.overall).toMatchObject({ assessed: true, level: 2, couldBe: 3 })
  expect(second.sections.flatMap((section) => (section.assessed ? section.redLines : []))).toEqual([])
  expect(findContradictions(compiled, releases.second)).toEqual([])
  expect(second.sections.filter((section, index) => lowOf(section) <= lowOf(first.sections[index]))).toEqual(
    [],
  )
})

test('the second release still has something to find out that could lift it', () => {
  expect(second.overall).toMatchObject({
    heldBackBy: [
      { section: 'user-control', question: 'old-data', by: 'points' },
      { section: 'accountability', question: 'redress', by: 'points' },
    ],
  })
})

test('the first release plans five lines, of which the second has done three', () => {
  const { plan } = releases.first
  expect(planProgress(compiled, { ...releases.first, plan })).toEqual({ planned: 5, done: 0 })
  expect(planProgress(compiled, { ...releases.second, plan })).toEqual({ planned: 5, done: 3 })
})

function scoreOf({ facts, answers }: (typeof releases)['first']) {
  return score(compiled, { facts, answers, lens: 'claimed', date })
}

function lowOf(section: SectionScore | undefined): number {
  if (!section?.assessed) throw new Error('The section is not assessed.')
  return section.low.n / section.low.d
}

function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
