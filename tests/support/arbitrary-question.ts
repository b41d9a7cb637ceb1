// The rule of a question, as the linter would let it pass. Ids of options and items do not follow their credits, and
// credits and weights are drawn so that ties happen often.

import fc from 'fast-check'
import type { CreditRule, QuestionRule } from '@/lib/core/answers/rules'
import { arbitraryFactCondition } from './arbitrary-conditions'

export function arbitraryQuestion(
  levels: number,
  weights: number[],
  items: number,
): fc.Arbitrary<QuestionRule> {
  const redLine = fc.record({
    below: fc.integer({ min: 1, max: 100 }),
    capsAt: fc.integer({ min: 0, max: levels - 2 }),
  })
  const base = fc.record({
    id: fc.constant(''),
    weight: fc.constantFrom(...weights),
    effort: fc.constantFrom<QuestionRule['effort']>('small', 'medium', 'large'),
    knows: fc.constantFrom<QuestionRule['knows']>('engineering', 'product', 'legal', 'support'),
    appliesWhen: fc.option(arbitraryFactCondition, { nil: undefined, freq: 2 }),
    redLine: fc.option(redLine, { nil: undefined, freq: 2 }),
    evidence: fc.record({ atLeast: fc.constantFrom('none', 'document', 'test-report', 'independent-test') }),
  })
  const choice = arbitraryOptions.map((options) => ({ kind: 'choice' as const, options }))
  const checklist = arbitraryItems(items).map((each) => ({ kind: 'checklist' as const, items: each }))
  return fc.tuple(base, fc.oneof(choice, checklist)).map(([shared, kind]) => ({ ...shared, ...kind }))
}

/** Rising credits from 0 to 100, of which only these two may repeat. Ids do not follow the credits. */
const arbitraryOptions: fc.Arbitrary<CreditRule[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(20, 25, 40, 50, 60, 75, 90), { maxLength: 3 }),
    fc.subarray([0, 100]),
    fc.shuffledSubarray(['ash', 'beech', 'cedar', 'elm', 'fir', 'holly', 'larch'], { minLength: 7 }),
  )
  .map(([between, repeated, ids]) =>
    [0, ...between, ...repeated, 100]
      .toSorted((a, b) => a - b)
      .map((credit, i) => ({ id: ids[i] ?? '', credit })),
  )

/** Items whose credits add up to 100, and "none of these". */
function arbitraryItems(most: number): fc.Arbitrary<CreditRule[]> {
  const cuts = fc.uniqueArray(fc.constantFrom(10, 20, 25, 30, 40, 50, 60, 75, 80), { maxLength: most - 1 })
  const ids = fc.shuffledSubarray(['amber', 'beryl', 'coral', 'flint', 'jade', 'onyx'], { minLength: 6 })
  return fc.tuple(cuts, ids).map(([places, names]) => {
    const edges = [0, ...places.toSorted((a, b) => a - b), 100]
    const credits = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
    const items = credits.map((credit, index) => ({ id: names[index] ?? '', credit }))
    return [...items, { id: 'none-of-these', credit: 0, exclusive: true }]
  })
}
