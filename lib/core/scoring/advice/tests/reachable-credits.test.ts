import { expect, test } from 'vitest'
import { checklist, choice, rulesOf } from '@/tests/support/build-rules'
import type { QuestionRule } from '../../../answers/rules'
import { compile } from '../../compile'
import { reachableCredits } from '../reachable-credits'

test('a choice may stay or rise, in the order of credits, however its options are listed', () => {
  const question = choice('a', { best: 100, good: 60, fair: 40, poor: 20, worst: 0 })
  expect(reach(question, 40, { kind: 'choice', option: 'fair' })).toEqual([
    [40, [], []],
    [60, ['good'], []],
    [100, ['best'], []],
  ])
})

test('a checklist may gain every sum its free items make, by the fewest and smallest of them', () => {
  const question = checklist('a', { oak: 10, ash: 10, elm: 20, fir: 60, nil: 0 })
  expect(reach(question, 60, { kind: 'checklist', items: ['fir'] })).toEqual([
    [60, [], []],
    [70, ['ash'], []],
    [80, ['elm'], []],
    [90, ['ash', 'elm'], []],
    [100, ['ash', 'elm', 'oak'], []],
  ])
})

function reach(question: QuestionRule, today: number, says: Parameters<typeof reachableCredits>[2]) {
  return compile(rulesOf({ one: [question] })).sections.flatMap(({ questions }) =>
    questions.flatMap((each) =>
      reachableCredits(each, today, says).map(({ credit, choose, untick }) => [credit, choose, untick]),
    ),
  )
}
