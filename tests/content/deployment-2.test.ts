// A deployment that reaches nobody, scored with iot-deployment 2.0.0: what is open to the Internet shows, and
// sections in which hardly anything applies do not decide.

import { expect, test } from 'vitest'
import type { Answers, Facts } from '@/lib/core/assessment/answer'
import { compile } from '@/lib/core/scoring/compile'
import { score } from '@/lib/core/scoring/score-assessment'
import { readQuestionnaires } from '@/lib/files/read-questionnaires'

const reading = readQuestionnaires('questionnaires', 'iot-deployment@2.0.0')
const [questionnaire] = reading.read ? [...reading.questionnaires, ...reading.drafts] : []
if (!questionnaire) throw new Error('iot-deployment@2.0.0 does not read')
const compiled = compile(questionnaire)

const nobody: Facts = Object.fromEntries(
  questionnaire.facts.map(({ id, type }) => [id, type === 'several-of' ? ['eu'] : 'no']),
)
const open: Answers = {
  'own-network': { says: { kind: 'choice', option: 'open' }, evidence: [], copied: false },
}

test('a unit that answers to anyone on the Internet crosses a red line, whatever else is not known yet', () => {
  const { overall, sections } = score(compiled, {
    facts: nobody,
    answers: open,
    lens: 'claimed',
    date: '2026-11-28',
  })
  expect(overall).toMatchObject({ assessed: true, couldBe: 1 })
  const lines = sections.flatMap((section) => (section.assessed ? section.redLines : []))
  expect(lines).toContainEqual(
    expect.objectContaining({ question: 'own-network', state: 'crossed', capsAt: 1 }),
  )
})

test('only security and accountability decide where nobody is affected', () => {
  const { sections } = score(compiled, { facts: nobody, answers: {}, lens: 'claimed', date: '2026-11-28' })
  const deciding = sections.filter((section) => section.decides).map(({ section }) => section)
  expect(deciding).toEqual(['security', 'accountability'])
})

test('each quoted case can be recorded by an answer below the middle', () => {
  const unrecorded = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => {
      const { harm } = question
      const choices = question.kind === 'choice' ? question.options : question.items
      const chosen = choices.filter(({ id }) => harm?.option?.includes(id))
      return harm && (chosen.length === 0 || chosen.reduce((sum, { credit }) => sum + credit, 0) >= 50)
    })
  expect(unrecorded.map(({ id }) => id)).toEqual([])
})
