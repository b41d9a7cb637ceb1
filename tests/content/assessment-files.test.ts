// The paper about assessment files tells the truth: what it shows is read as it says.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import { readAssessmentText } from '@/lib/files/assessment/read-assessment-file'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'

const paper = readFileSync('docs/assessment-files.md', 'utf8')
const [small = '', answer = ''] = [...paper.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')

function problemsOf(text: string) {
  const file = readAssessmentText(text)
  if (!file.read) return file.problems
  const content = readQuestionnaires('questionnaires', 'iot-good-practice@1.0.0')
  const [questionnaire] = content.read ? [...content.questionnaires, ...content.drafts] : []
  return questionnaire ? resolveAssessment(file.file, questionnaire).problems : ['no questionnaire']
}

test('the small example is a whole file', () => {
  expect(small).toContain('product: Baby monitor')
  expect(problemsOf(small)).toEqual([])
})

test('the long form of an answer can stand in the small example', () => {
  expect(answer).toContain('speaksOf')
  const indented = answer.replace(/^(?=.)/gm, '  ')
  expect(problemsOf(small.replace('  default-passwords: unique\n', indented))).toEqual([])
})
