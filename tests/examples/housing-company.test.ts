// The fictional housing company shows what an assessment of a deployment looks like.

import { expect, test } from 'vitest'
import { checkReadiness } from '@/lib/core/assessment/readiness'
import { resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradictions'
import { score } from '@/lib/core/scoring/score-assessment'
import { readAssessmentFile } from '@/lib/files/read-assessment-file'
import { readQuestionnaires } from '@/lib/files/read-questionnaires'

const questionnaire = requireQuestionnaire('iot-deployment@1.0.0')
const deployment = requireDeployment('questionnaires/iot-deployment/example/housing-company.yaml')
const compiled = compile(questionnaire)

test('the housing company is ready to submit, with every fact given and nothing contradictory', () => {
  expect(checkReadiness(compiled, deployment)).toEqual([])
  expect(Object.keys(deployment.facts).toSorted()).toEqual(questionnaire.facts.map(({ id }) => id).toSorted())
  expect(findContradictions(compiled, deployment)).toEqual([])
})

test('it reaches level 2 by its own account, and could reach no more', () => {
  const { overall } = score(compiled, { ...deployment, lens: 'claimed', date: '2026-11-22' })
  expect(overall).toMatchObject({ assessed: true, level: 2, couldBe: 2 })
})

test('its evidence lies at addresses that belong to nobody', () => {
  const links = Object.values(deployment.answers).flatMap(({ evidence }) => evidence)
  expect(new Set(links.map(({ url }) => new URL(url).host))).toEqual(new Set(['linden-court.example.org']))
})

function requireDeployment(path: string) {
  const reading = readAssessmentFile(path)
  if (!reading.read) throw new Error(`${path}: ${JSON.stringify(reading.problems)}`)
  const { resolved, problems } = resolveAssessment(reading.file, questionnaire)
  if (!resolved) throw new Error(`${path}: ${JSON.stringify(problems)}`)
  return resolved
}

function requireQuestionnaire(pin: string) {
  const reading = readQuestionnaires('questionnaires', pin)
  if (!reading.read) throw new Error(JSON.stringify(reading.findings))
  const [found] = [...reading.questionnaires, ...reading.drafts]
  if (!found) throw new Error(`There is no ${pin}.`)
  return found
}
