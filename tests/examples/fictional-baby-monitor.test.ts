// The fictional baby monitor that people may add as an example, answered with the newest iot-good-practice.

import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import { planProgress } from '@/lib/core/assessment/plan/plan-progress'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import type { SectionScore } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { questionnaire, requireAssessment } from './read-example'

const read = (name: string) =>
  requireAssessment(
    fileURLToPath(new URL(`../../questionnaires/iot-good-practice/example/${name}.yaml`, import.meta.url)),
    questionnaire,
  )

const compiled = compile(questionnaire)
const date = '2026-11-22'
const releases = { first: read('release-1'), second: read('release-2') }
const [first, second] = [scoreOf(releases.first), scoreOf(releases.second)]

test.each(Object.entries(releases))(
  'the %s release gives every fact and is ready to be submitted',
  (_, release) => {
    expect(checkReadiness(compiled, release)).toEqual([])
    expect(Object.keys(release.facts).toSorted()).toEqual(questionnaire.facts.map(({ id }) => id).toSorted())
  },
)

test('the first release reaches level 1 and crosses two red lines', () => {
  expect(first.overall).toMatchObject({ assessed: true, level: 1 })
  const lines = first.sections.flatMap((section) => (section.assessed ? section.redLines : []))
  expect(lines.filter(({ state }) => state === 'crossed').map(({ question }) => question)).toEqual([
    'deletion',
    'default-passwords',
  ])
})

test('the first release explains its contradiction', () => {
  const found = findContradictions(compiled, releases.first).map(({ id }) => id)
  expect(found).toEqual(Object.keys(releases.first.explanations))
  expect(found).toHaveLength(1)
})

describe('the second release', () => {
  test('is better in every section and crosses no red line', () => {
    expect(second.overall).toMatchObject({ assessed: true, level: 2, couldBe: 3 })
    expect(second.sections.flatMap((section) => (section.assessed ? section.redLines : []))).toEqual([])
    expect(findContradictions(compiled, releases.second)).toEqual([])
    const worse = second.sections.filter((section, index) => lowOf(section) <= lowOf(first.sections[index]))
    expect(worse).toEqual([])
  })

  test('has done three of the five lines that the first one planned', () => {
    const { plan } = releases.first
    expect(planProgress(compiled, { ...releases.first, plan })).toEqual({ planned: 5, done: 0 })
    expect(planProgress(compiled, { ...releases.second, plan })).toEqual({ planned: 5, done: 3 })
  })
})

function scoreOf({ facts, answers }: (typeof releases)['first']) {
  return score(compiled, { facts, answers, lens: 'claimed', date })
}

function lowOf(section: SectionScore | undefined): number {
  if (!section?.assessed) throw new Error('The section is not assessed.')
  return section.low.n / section.low.d
}
