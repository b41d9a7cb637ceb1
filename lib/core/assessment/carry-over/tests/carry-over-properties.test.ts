import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { arbitraryAnswers, arbitraryFacts } from '@/tests/support/arbitrary-answers'
import { today } from '@/tests/support/arbitrary-questionnaire'
import { arbitraryVersion } from '@/tests/support/arbitrary-version'
import type { Answer, Answers } from '../../../answers/answer'
import { questionsById } from '../../../format/question-place'
import { compile } from '../../../scoring/compile'
import { score } from '../../../scoring/score-assessment'
import { choicesOf } from '../../../versions/diff/diff-choices'
import { checkAnswer } from '../../check/check-answer'
import type { ResolvedAssessment } from '../../resolve-assessment'
import { carryOver } from '../carry-over'
import { carryThrough } from '../carry-through'

const reading = readQuestionnaires('questionnaires', 'iot-good-practice@1.0.0')
const [questionnaire] = reading.read ? reading.questionnaires : []
if (!questionnaire) throw new Error('iot-good-practice@1.0.0 is not here')
const before = questionnaire

const arbitrarySaid: fc.Arbitrary<ResolvedAssessment> = fc.record({
  facts: fc.constant({ login: 'yes', camera: 'not-sure' }),
  answers: arbitraryAnswers(before).map(withoutRefused),
  explanations: fc.constant({ [before.contradictions[0]?.id ?? '']: { text: 'So it is.', about: 'x' } }),
  plan: fc.constant({ [before.sections[0]?.questions[0]?.id ?? '']: { to: 100, owner: 'Sam' } }),
})
/** An assessment holds only answers that its questionnaire takes. */
function withoutRefused(answers: Answers): Answers {
  const questions = questionsById(before)
  const fits = ([id, answer]: [string, Answer]) => {
    const question = questions.get(id)
    return question !== undefined && checkAnswer(question, answer).length === 0
  }
  return Object.fromEntries(Object.entries(answers).filter(fits))
}

const arbitraryCase = fc.record({ entries: arbitrarySaid, now: arbitraryVersion(before) })
const runs = { numRuns: 60 }

describe('carrying answers over', () => {
  test('to the same version is the identity', () => {
    fc.assert(
      fc.property(arbitrarySaid, (entries) => {
        const { carried, answers, others } = carryThrough(entries, before, [])
        expect(carried).toEqual(entries)
        expect(new Set([...answers, ...others].map(({ state }) => state))).toEqual(
          new Set(
            Object.keys(entries.answers).length + Object.keys(entries.facts).length > 0 ? ['carried'] : [],
          ),
        )
      }),
      runs,
    )
  })

  test('lets no answer, fact, explanation or plan disappear without a line', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ entries, now }) => {
        const { answers, others } = carryOver(entries, before, now)
        const listed = new Set(answers.flatMap((line) => line.before.map(({ question }) => question)))
        expect([...listed].toSorted()).toEqual(Object.keys(entries.answers).toSorted())
        const beside = others.filter(({ state }) => state !== 'new').map(({ kind, id }) => `${kind} ${id}`)
        expect(beside).toEqual([
          ...Object.keys(entries.facts).map((id) => `fact ${id}`),
          ...Object.keys(entries.explanations).map((id) => `explanation ${id}`),
          ...Object.keys(entries.plan).map((id) => `plan ${id}`),
        ])
      }),
      runs,
    )
  })

  test('gives only answers that the new version understands, each in one line', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ entries, now }) => {
        const { carried, answers } = carryOver(entries, before, now)
        const questions = questionsById(now.questionnaire)
        for (const [id, answer] of Object.entries(carried.answers)) {
          const question = questions.get(id)
          expect(question && checkAnswer(question, answer)).toEqual([])
          expect(answers.filter((line) => line.question === id && line.after !== null)).toHaveLength(1)
        }
      }),
      runs,
    )
  })

  test('leaves a carried answer as it was, and asks to confirm every other', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ entries, now }) => {
        for (const line of carryOver(entries, before, now).answers) {
          if (line.state === 'carried') expect(line.after).toEqual(entries.answers[line.question])
          else expect(line.after?.copied ?? true).toBe(true)
        }
      }),
      runs,
    )
  })

  test('never suggests an option that is worth more than what was said pointed to', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ entries, now }) => {
        const [old, current] = [questionsById(before), questionsById(now.questionnaire)]
        for (const line of carryOver(entries, before, now).answers) {
          const [question, was] = [current.get(line.question), line.before.at(0)]
          if (line.state !== 'suggested' || !question || !was || line.after?.says.kind !== 'choice') continue
          const source = old.get(was.question)
          const creditOf = (of: typeof question | undefined, says: typeof was.answer.says) =>
            says.kind === 'choice' && of ? choicesOf(of).find(({ id }) => id === says.option)?.credit : 0
          expect(creditOf(question, line.after.says)).toBe(creditOf(source, was.answer.says))
        }
      }),
      runs,
    )
  })

  test('over two versions says what two steps would have said', () => {
    const versions = fc
      .record({ entries: arbitrarySaid, first: arbitraryVersion(before) })
      .chain(({ entries, first }) =>
        fc.record({
          entries: fc.constant(entries),
          first: fc.constant(first),
          second: arbitraryVersion(first.questionnaire),
        }),
      )
    fc.assert(
      fc.property(versions, ({ entries, first, second }) => {
        const step = carryOver(entries, before, first)
        const two = carryOver(step.carried, first.questionnaire, second)
        const whole = carryThrough(entries, before, [first, second])
        expect(whole.carried).toEqual(two.carried)
        const listed = new Set(whole.answers.flatMap((line) => line.before.map(({ question }) => question)))
        expect([...listed].toSorted()).toEqual(Object.keys(entries.answers).toSorted())
      }),
      runs,
    )
  })

  test('leaves the old score as it was, to the byte', () => {
    fc.assert(
      fc.property(arbitraryCase, arbitraryFacts, ({ entries, now }, facts) => {
        const given = { facts, answers: entries.answers, lens: 'claimed', date: today } as const
        const earlier = JSON.stringify(score(compile(before), given))
        carryOver(entries, before, now)
        expect(JSON.stringify(score(compile(before), given))).toBe(earlier)
      }),
      runs,
    )
  })
})
