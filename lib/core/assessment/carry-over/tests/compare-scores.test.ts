import { expect, test } from 'vitest'
import { questionNamed, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answers } from '../../../answers/answer'
import type { Questionnaire } from '../../../format/questionnaire'
import { compile } from '../../../scoring/compile'
import { score } from '../../../scoring/score-assessment'
import { compareScores } from '../compare-scores'

const small = smallQuestionnaire()
const strong: Answers = { lock: { says: { kind: 'choice', option: 'strong' }, evidence: [], copied: false } }

test('the same answers to the same version move nothing', () => {
  const { differs, sections } = compareScores(scored(small, strong), scored(small, strong))
  expect(differs).toBe(false)
  expect(sections.flatMap(({ movers }) => movers)).toEqual([])
})

test('a new question moves its section by its own points and by the share it takes from the others', () => {
  const extra = { ...questionNamed('doors', small), id: 'windows' }
  const now = {
    ...small,
    sections: small.sections.map((section) =>
      section.id === 'locks' ? { ...section, questions: [...section.questions, extra] } : section,
    ),
  }
  const { differs, sections } = compareScores(scored(small, strong), scored(now, strong))
  expect(differs).toBe(true)
  const locks = sections.find(({ section }) => section === 'locks')
  // Weights 3 and 1 become 3, 1 and 1: the lock's 75.0 points become 60.0, and each of the others may bring 20.0.
  expect(locks?.movers).toEqual([
    { question: 'lock', low: -150, high: -150, before: true, after: true },
    { question: 'windows', low: 0, high: 200, before: false, after: true },
    { question: 'doors', low: 0, high: -50, before: true, after: true },
  ])
})

function scored(questionnaire: Questionnaire, answers: Answers) {
  return score(compile(questionnaire), {
    facts: { login: 'yes' },
    answers,
    lens: 'claimed',
    date: '2026-11-22',
  })
}
