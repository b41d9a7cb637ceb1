// A published statement of conformance with EN 303 645 V3.1.3, entered as answers: what its maker says yes to must
// not read as "no" here, and no mandatory provision may be out of reach.

import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import { readIndications } from '@/lib/core/standards/indications'
import { readAssessmentFile } from '@/lib/files/assessment/read-assessment-file'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const path = fileURLToPath(new URL('gateway-with-a-published-conformance-statement.yaml', import.meta.url))
const questionnaire = newestQuestionnaire('iot-good-practice')
const standard = questionnaire.frameworks.find(({ id }) => id === 'etsi-en-303-645-v3')
const file = readAssessmentFile(path)
if (!file.read) throw new Error(JSON.stringify(file.problems))
const { resolved, problems } = resolveAssessment(file.file, questionnaire)
if (!resolved) throw new Error(JSON.stringify(problems))
const read = readIndications(questionnaire, resolved).filter(({ framework }) => framework === standard?.id)
const having = (status: string) => read.flatMap((each) => (each.status === status ? each.provision : []))

test('no provision that the maker says yes to reads as not indicated or unknown', () => {
  expect(having('not-indicated')).toEqual([])
  expect(having('unknown')).toEqual([])
})

test('every mandatory provision is indicated whole', () => {
  const mandatory =
    standard?.provisions.flatMap(({ id, status }) => (status?.startsWith('M') ? id : [])) ?? []
  const indicated = having('indicated')
  expect(mandatory.filter((id) => !indicated.includes(id) && !having('not-applicable').includes(id))).toEqual(
    [],
  )
})

test('only recommendations read partly or are not asked', () => {
  expect(having('partly-indicated')).toEqual(['5.5-2', '5.6-9', '5.7-2', '5.12-1'])
  expect(having('not-asked')).toEqual(['5.3-6B', '5.6-4B', '5.6-8'])
  const open = [...having('partly-indicated'), ...having('not-asked')]
  const codes = standard?.provisions.filter(({ id }) => open.includes(id)).map(({ status }) => status?.[0])
  expect(new Set(codes)).toEqual(new Set(['R']))
})
