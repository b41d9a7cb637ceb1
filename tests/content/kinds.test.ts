// The kinds of product that a team may choose: each names facts that go together, and a file with just these
// facts can be scored.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import { kindSchema } from '@/lib/core/format/schema/library-schema'
import { compile } from '@/lib/core/scoring/compile'
import { score } from '@/lib/core/scoring/score-assessment'
import { readAssessmentFile } from '@/lib/files/assessment/read-assessment-file'
import { readYaml } from '@/lib/files/yaml/read-yaml'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const rules = newestQuestionnaire('iot-good-practice')

const folder = here('../../questionnaires/kinds/')
const kinds = readdirSync(folder).map((name) => {
  const yaml = readYaml(readFileSync(`${folder}${name}`, 'utf8'))
  if (!yaml.read) throw new Error(`${name} does not read`)
  return kindSchema.parse(yaml.value)
})

test('there are a dozen kinds, and one for everything else', () => {
  expect(kinds).toHaveLength(13)
  expect(kinds.filter(({ facts }) => Object.keys(facts).length === 0).map(({ id }) => id)).toEqual([
    'something-else',
  ])
})

test.each(kinds)('$id: the sample file has its usual facts, answers every question, and scores', (kind) => {
  const file = readAssessmentFile(here(`kinds/${kind.id}.yaml`))
  if (!file.read) throw new Error(JSON.stringify(file.problems))
  const { resolved, problems } = resolveAssessment(file.file, rules)
  if (!resolved) throw new Error(JSON.stringify(problems))
  expect(resolved.facts).toMatchObject(kind.facts)
  const asked = compileApplicability(rules)(resolved.facts)
  expect(Object.keys(resolved.answers).toSorted()).toEqual([...asked].toSorted())
  const { overall } = score(compile(rules), { ...resolved, lens: 'claimed', date: '2026-11-28' })
  expect(overall).toMatchObject({ assessed: true, level: 2, couldBe: 2 })
})
