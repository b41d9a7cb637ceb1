// Properties of scoring, for any questionnaire with or without floors, and any answers.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import { follow } from '@/tests/support/brute-force-path'
import { anyLens, assessed, nextOf, questionsOf, scoreOf } from '@/tests/support/generated-scores'
import type { Rules } from '../../answers/rules'
import type { Step } from '../advice/find-path'

describe('10. Floors', () => {
  test('leave no question of a section below any floor of its level or a lower one', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { level, trace } of assessed(scoreOf(assessment, lens))) {
          for (const { weight, low } of trace) {
            expect(low).toBeGreaterThanOrEqual(floorOf(assessment.rules, weight, level))
          }
        }
      }),
    )
  })

  test('hold what could be as well, once even the best reading of an answer is below them', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { couldBe, trace } of assessed(scoreOf(assessment, lens))) {
          for (const { weight, high } of trace) {
            expect(high).toBeGreaterThanOrEqual(floorOf(assessment.rules, weight, couldBe))
          }
        }
      }),
    )
  })

  test('are reported once a question, below the level of the average, lowest first, and not beside a red line as low', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { floors = [], redLines, uncapped, level } of assessed(scoreOf(assessment, lens))) {
          expect(new Set(floors.map(({ question }) => question)).size).toBe(floors.length)
          expect(floors).toEqual(
            floors.toSorted((a, b) => a.capsAt - b.capsAt || (a.question < b.question ? -1 : 1)),
          )
          for (const floor of floors) {
            expect(floor.capsAt).toBeLessThan(uncapped)
            expect(floor.binding).toBe(floor.capsAt === level)
            const own = redLines.find(({ question }) => question === floor.question)
            if (own) expect(floor.capsAt).toBeLessThan(own.capsAt)
          }
        }
      }),
    )
  })
})

describe('11. The things to do', () => {
  test('name no choice with credit below 50', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        for (const step of stepsOf(assessment)) {
          const question = questionsOf(assessment.rules).find(({ id }) => id === step.question)
          if (question?.kind !== 'choice') continue
          const option = question.options.find(({ id }) => id === step.choose[0])
          expect(option?.credit).toBeGreaterThanOrEqual(50)
        }
      }),
    )
  })

  test('bring the whole to the level they aim at', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        const { doList } = nextOf(assessment)
        if (doList.target === null || doList.paths.some(({ reachable }) => !reachable)) return
        const answers = follow(assessment, stepsOf(assessment))
        const { overall } = scoreOf({ ...assessment, answers }, 'claimed')
        if (overall.assessed) expect(overall.level).toBeGreaterThanOrEqual(doList.target)
      }),
    )
  })
})

/** The least credit that a level, or one below it, asks of a question of this weight. */
function floorOf({ floors = [] }: Rules, weight: number, level: number): number {
  const asked = floors
    .filter((floor) => floor.level <= level)
    .map(({ weight1 = 0, weight2 = 0, weight3 = 0 }) => [weight1, weight2, weight3][weight - 1] ?? 0)
  return Math.max(0, ...asked)
}

function stepsOf(assessment: Assessment): Step[] {
  return nextOf(assessment).doList.paths.flatMap(({ steps }) => steps)
}
