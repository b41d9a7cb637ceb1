// Conditions on facts and answers, nested to a depth of two.

import fc from 'fast-check'
import type { QuestionRule } from '@/lib/core/answers/rules'
import type { Condition, FactCondition } from '@/lib/core/format/schema/schema'

/** The facts that are answered with yes or no. */
export const factIds = ['camera', 'login', 'personal-data', 'sensitive-data'] as const

const factTerm: fc.Arbitrary<FactCondition> = fc.oneof(
  fc.constantFrom(...factIds).map((fact) => ({ fact })),
  fc.constantFrom('consumer', 'work').map((is) => ({ fact: 'audience', is })),
  fc.constantFrom('eu', 'uk').map((includes) => ({ fact: 'markets', includes })),
)

export const arbitraryFactCondition = joined(factTerm)

export function arbitraryCondition(questions: readonly QuestionRule[]): fc.Arbitrary<Condition> {
  const answerTerm = fc.constantFrom(...questions).chain((question): fc.Arbitrary<Condition> => {
    const { id: answer } = question
    if (question.kind === 'checklist') {
      return fc.constantFrom(...question.items).map((item) => ({ answer, ticked: item.id }))
    }
    const options = question.options.map(({ id }) => id)
    return fc.oneof(
      fc.constantFrom(...options).map((is) => ({ answer, is })),
      fc.subarray(options, { minLength: 1 }).map((anyOf) => ({ answer, anyOf })),
    )
  })
  return joined<Condition>(fc.oneof({ arbitrary: answerTerm, weight: 3 }, factTerm))
}

type Tree<Term> = Term | { all: Tree<Term>[] } | { any: Tree<Term>[] } | { not: Tree<Term> }

function joined<Term>(term: fc.Arbitrary<Term>): fc.Arbitrary<Tree<Term>> {
  const { tree } = fc.letrec<{ tree: Tree<Term> }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { arbitrary: term, weight: 3 },
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }))
  return tree
}
