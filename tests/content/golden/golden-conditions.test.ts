// When a question is asked and what contradicts, in words, for all published versions. After a change on purpose run
// `npm run golden` and read the difference.

import { expect, test } from 'vitest'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { conditionInWords } from '@/lib/core/format/words/condition-in-words'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'

test('every condition of the published versions reads as it did', async () => {
  const reading = readQuestionnaires('questionnaires')
  const lines = reading.read ? reading.questionnaires.flatMap(conditionsOf) : []
  await expect(`${[...new Set(lines)].join('\n')}\n`).toMatchFileSnapshot('conditions.txt')
})

function conditionsOf(version: Questionnaire): string[] {
  const questions = version.sections.flatMap((section) => section.questions)
  const named = { facts: version.facts, questions }
  return [
    ...questions.flatMap(({ appliesWhen }) =>
      appliesWhen ? `Asked if ${conditionInWords(appliesWhen, named, english)}.` : [],
    ),
    ...version.contradictions.map(({ when }) => `Contradiction: ${conditionInWords(when, named, english)}.`),
  ]
}
