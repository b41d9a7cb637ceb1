// The fictional housing company shows what an assessment of a deployment looks like.

import { expect, test } from 'vitest'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import { resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { score } from '@/lib/core/scoring/score-assessment'
import { readAssessmentFile } from '@/lib/files/assessment/read-assessment-file'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const questionnaire = newestQuestionnaire('iot-deployment')
const deployment = requireDeployment('questionnaires/iot-deployment/example/housing-company.yaml')
const compiled = compile(questionnaire)
const date = '2026-11-22'

test('the housing company gives every fact, is ready to submit, and contradicts itself nowhere', () => {
  expect(checkReadiness(compiled, deployment)).toEqual([])
  expect(Object.keys(deployment.facts).toSorted()).toEqual(questionnaire.facts.map(({ id }) => id).toSorted())
  expect(findContradictions(compiled, deployment)).toEqual([])
})

test('it reaches level 2, as with version 1.0.0, and could reach no more', () => {
  const { overall } = score(compiled, { ...deployment, lens: 'claimed', date })
  expect(overall).toMatchObject({ assessed: true, level: 2, couldBe: 2 })
})

test('one service code for all locks keeps security below level 3, whatever else it does', () => {
  const answers = {
    ...deployment.answers,
    ...Object.fromEntries(
      ['before-switch-on', 'purchase-conditions', 'upkeep'].map((id) => [id, everythingOf(id)]),
    ),
  }
  const { sections } = score(compiled, { ...deployment, answers, lens: 'claimed', date })
  expect(sections.find(({ section }) => section === 'security')).toMatchObject({ level: 2, couldBe: 2 })
})

function everythingOf(id: string) {
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find((each) => each.id === id)
  if (question?.kind !== 'checklist') throw new Error(`${id} is no checklist`)
  const items = question.items.filter(({ exclusive }) => !exclusive).map((item) => item.id)
  return { says: { kind: 'checklist' as const, items }, evidence: [], copied: false }
}

function requireDeployment(path: string) {
  const reading = readAssessmentFile(path)
  if (!reading.read) throw new Error(`${path}: ${JSON.stringify(reading.problems)}`)
  const { resolved, problems } = resolveAssessment(reading.file, questionnaire)
  if (!resolved) throw new Error(`${path}: ${JSON.stringify(problems)}`)
  return resolved
}
