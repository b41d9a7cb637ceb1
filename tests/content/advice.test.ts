// What the product advises, in every version that is published or in preparation: it never advises a choice
// that earns less than half of its question, such as a shared password short enough to guess.

import { describe, expect, test } from 'vitest'
import type { Answers, AnswerValue } from '@/lib/core/answers/answer'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { nextSteps } from '@/lib/core/scoring/advice/next-steps'
import { compile } from '@/lib/core/scoring/compile'
import { readIndications } from '@/lib/core/standards/indications'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'

const reading = readQuestionnaires('questionnaires')
const every: Questionnaire[] = reading.read ? [...reading.questionnaires, ...reading.drafts] : []

test('there are versions to advise from', () => {
  expect(every.length).toBeGreaterThan(1)
})

describe.each(every.map((each) => [`${each.id}@${each.version}`, each] as const))(
  '%s',
  (_, questionnaire) => {
    const questions = questionnaire.sections.flatMap((section) => section.questions)

    /** Each question answered by its option of this place, counted from the worst; no item of a checklist ticked. */
    const answeredAt = (place: number): Answers =>
      Object.fromEntries(
        questions.flatMap((question) => {
          const says = saysAt(question, place)
          return says ? [[question.id, { says, evidence: [], copied: false }]] : []
        }),
      )

    test.each([0, 1, 2, null])('the path to each level, all answered at place %s', (place) => {
      const answers = place === null ? {} : answeredAt(place)
      for (let target = 1; target < questionnaire.levels.length; target++) {
        const { doList } = nextSteps(compile(questionnaire), {
          facts: {},
          answers,
          date: '2026-11-28',
          target,
        })
        const advised = doList.paths.flatMap(({ steps }) =>
          steps.flatMap(({ question, choose }) => choose.map((id) => [question, id] as const)),
        )
        expect(
          advised.filter(([question, id]) => isBad(questions, question, (option) => option.id === id)),
        ).toEqual([])
      }
    })

    test.each([0, 1, 2, null])(
      'what is missing of each provision of a standard, all answered at place %s',
      (place) => {
        const answers = place === null ? {} : answeredAt(place)
        const missing = readIndications(questionnaire, { facts: {}, answers }).flatMap(({ basis }) =>
          basis.flatMap((each) =>
            (each.missing?.choices ?? []).map((text) => [each.question, text] as const),
          ),
        )
        expect(
          missing.filter(([question, text]) => isBad(questions, question, (option) => option.text === text)),
        ).toEqual([])
      },
    )
  },
)

function saysAt(question: Question, place: number): AnswerValue | null {
  if (question.kind === 'checklist') return null
  const option = question.options[Math.min(place, question.options.length - 1)]
  return option ? { kind: 'choice', option: option.id } : null
}

function isBad(
  questions: readonly Question[],
  id: string,
  isMeant: (option: { id: string; text: string }) => boolean,
) {
  const question = questions.find((each) => each.id === id)
  return (
    question?.kind === 'choice' && question.options.some((option) => isMeant(option) && option.credit < 50)
  )
}
