// Properties of scoring, for any questionnaire with or without floors, and any answers.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAnswer, arbitraryChoice } from '@/tests/support/arbitrary-answers'
import { type Assessment, arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import {
  type Assessed,
  anyLens,
  assessed,
  byQuestion,
  linesOf,
  questionsOf,
  scoreOf,
  unknown,
} from '@/tests/support/generated-scores'
import type { AnswerValue } from '../../answers/answer'
import type { QuestionRule } from '../../answers/rules'
import type { Fraction, Score } from '../score'

describe('1. Bounds', () => {
  test('lie between 0 and 100, the low one never above the high one', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { low, high, trace } of assessed(scoreOf(assessment, lens))) {
          expect(low.n).toBeGreaterThanOrEqual(0)
          expect(difference(high, low)).toBeGreaterThanOrEqual(0)
          expect(high.n).toBeLessThanOrEqual(100 * high.d)
          expect(trace.every((line) => 0 <= line.low && line.low <= line.high && line.high <= 100)).toBe(true)
        }
      }),
    )
  })

  test('meet under claimed once every question is answered by options or not applicable', () => {
    fc.assert(
      fc.property(settledAssessment, (assessment) => {
        for (const section of assessed(scoreOf(assessment, 'claimed'))) {
          expect(section.low).toEqual(section.high)
          expect(section.level).toBe(section.couldBe)
        }
      }),
    )
  })
})

describe('2. Evidence and auditors', () => {
  test('evidence never shows more than the team claims', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        expectNeverAbove(scoreOf(assessment, 'evidenced'), scoreOf(assessment, 'claimed'))
      }),
    )
  })

  test('an auditor who raises nothing and judges every "not applicable" never shows more either', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        const verdicts = { ...assessment.verdicts }
        for (const question of questionsOf(assessment.rules)) {
          const says = assessment.answers[question.id]?.says
          const verdict = verdicts[question.id]
          if (says?.kind === 'not-applicable' && verdict?.kind !== 'accepted')
            verdicts[question.id] = { kind: 'rejected' }
          else if (verdict?.kind === 'adjusted')
            verdicts[question.id] = { kind: 'adjusted', credit: lowestOf(question, says) }
        }
        expectNeverAbove(scoreOf({ ...assessment, verdicts }, 'verified'), scoreOf(assessment, 'claimed'))
      }),
    )
  })

  test('a "not applicable" without a verdict leaves everything possible', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        const unjudged = new Set(
          questionsOf(assessment.rules)
            .map(({ id }) => id)
            .filter((id) => assessment.answers[id]?.says.kind === 'not-applicable')
            .filter(
              (id) => !['accepted', 'rejected', 'adjusted'].includes(assessment.verdicts[id]?.kind ?? ''),
            ),
        )
        for (const line of linesOf(scoreOf(assessment, 'verified'))) {
          if (unjudged.has(line.question)) expect([line.low, line.high]).toEqual([0, 100])
        }
      }),
    )
  })
})

describe('3. A better answer', () => {
  test('never lowers a bound or a level', () => {
    fc.assert(
      fc.property(withTwoAnswers, anyLens, ({ assessment, question, first, second }, lens) => {
        const [worse, better] = [first, second].toSorted(
          (a, b) => creditOf(question, a) - creditOf(question, b),
        )
        const before = scoreOf(withSaid(assessment, question, worse), lens)
        const after = scoreOf(withSaid(assessment, question, better), lens)
        expectNeverAbove(before, after)
        expectLevelsNeverAbove(before, after)
      }),
    )
  })

  test('in place of "don\'t know" narrows the range and never lowers the level', () => {
    fc.assert(
      fc.property(withTwoAnswers, anyLens, ({ assessment, question, first }, lens) => {
        const before = scoreOf(withSaid(assessment, question, { kind: 'unknown' }), lens)
        const after = scoreOf(withSaid(assessment, question, first), lens)
        for (const [was, is] of assessedInBoth(before, after)) {
          expect(difference(is.low, was.low)).toBeGreaterThanOrEqual(0)
          expect(difference(was.high, is.high)).toBeGreaterThanOrEqual(0)
          expect(is.level).toBeGreaterThanOrEqual(was.level)
        }
        expect(levelOrNothing(after)).toBeGreaterThanOrEqual(levelOrNothing(before))
      }),
    )
  })
})

const settledAssessment = arbitraryAssessment().chain((assessment) =>
  fc
    .tuple(...questionsOf(assessment.rules).map((question) => arbitraryAnswer(question, true)))
    .map((answers) => ({ ...assessment, answers: byQuestion(assessment.rules, answers) })),
)

const withTwoAnswers = arbitraryAssessment().chain((assessment) =>
  fc.constantFrom(...questionsOf(assessment.rules)).chain((question) =>
    fc.record({
      assessment: fc.constant(assessment),
      question: fc.constant(question),
      first: arbitraryChoice(question),
      second: arbitraryChoice(question),
    }),
  ),
)

function assessedInBoth(a: Score, b: Score): [Assessed, Assessed][] {
  return assessed(a).flatMap((section) => {
    const other = assessed(b).find((each) => each.section === section.section)
    return other ? [[section, other] as [Assessed, Assessed]] : []
  })
}

function difference(a: Fraction, b: Fraction): number {
  return a.n * b.d - b.n * a.d
}

function expectNeverAbove(lower: Score, upper: Score): void {
  for (const [a, b] of assessedInBoth(lower, upper)) {
    expect(difference(b.low, a.low)).toBeGreaterThanOrEqual(0)
    expect(difference(b.high, a.high)).toBeGreaterThanOrEqual(0)
  }
}

function expectLevelsNeverAbove(lower: Score, upper: Score): void {
  for (const [a, b] of assessedInBoth(lower, upper)) {
    expect(a.level).toBeLessThanOrEqual(b.level)
    expect(a.couldBe).toBeLessThanOrEqual(b.couldBe)
    expect(a.level).toBeLessThanOrEqual(a.couldBe)
  }
  expect(levelOrNothing(lower)).toBeLessThanOrEqual(levelOrNothing(upper))
}

function levelOrNothing({ overall }: Score): number {
  return overall.assessed ? overall.level : -1
}

function withSaid(assessment: Assessment, { id }: QuestionRule, says: AnswerValue | undefined): Assessment {
  const answer = { ...(assessment.answers[id] ?? unknown), says: says ?? { kind: 'unknown' } }
  return { ...assessment, answers: { ...assessment.answers, [id]: answer } }
}

function creditOf(question: QuestionRule, says: AnswerValue): number {
  const choices = question.kind === 'choice' ? question.options : question.items
  const chosen = says.kind === 'choice' ? [says.option] : says.kind === 'checklist' ? says.items : []
  return choices.filter(({ id }) => chosen.includes(id)).reduce((sum, { credit }) => sum + credit, 0)
}

function lowestOf(question: QuestionRule, says: AnswerValue | undefined): number {
  return says === undefined ? 0 : creditOf(question, says)
}
