import { expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { questionnaireChoices } from './questionnaire-choices'

const first = smallQuestionnaire()
const second = { ...first, version: '1.10.0', status: 'final' as const }
const between = { ...first, version: '1.9.0' }

test('the newest version of a questionnaire is offered, with whom it is meant for, its size and its standing', () => {
  expect(questionnaireChoices([first, second, between]).newest).toEqual([
    {
      value: 'small@1.10.0',
      text: 'A small questionnaire',
      hints: ['Made up for tests.', 'Version 1.10.0, 8 questions, final'],
    },
  ])
})

test('older versions stand apart, newest first, with what tells them from each other', () => {
  const { older } = questionnaireChoices([first, second, between])
  expect(older.map(({ value, hints }) => [value, hints])).toEqual([
    ['small@1.9.0', ['Version 1.9.0, 8 questions, open for consultation']],
    ['small@1.0.0', ['Version 1.0.0, 8 questions, open for consultation']],
  ])
})

test('two questionnaires are both offered, and neither is older than the other', () => {
  const other = { ...first, id: 'other', version: '0.1.0' }
  const { newest, older } = questionnaireChoices([other, first])
  expect([newest.map(({ value }) => value), older]).toEqual([['other@0.1.0', 'small@1.0.0'], []])
})
